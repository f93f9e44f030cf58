using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Graphs;

/// <summary>Puts a network together as a graph of layers in the ONNX format, without any deep-learning library.</summary>
/// <remarks>
/// A network says its layers one after another; a layer takes its weights by its name and says which shape they must have. The operators
/// are those of the ONNX operator set <see cref="OnnxFields.OperatorSet"/>. What only training does, such as dropout, is left out.
/// </remarks>
internal sealed partial class GraphBuilder
{
    /// <summary>The name of the graph's input: [crystals, streams, channels, rows, columns], 32-bit.</summary>
    public const string InputName = "patterns";

    /// <summary>The name of the output of outputs before the softmax: [crystals, classes], 32-bit.</summary>
    public const string LogitsName = "logits";

    /// <summary>The name of the output of probabilities: [crystals, classes], 32-bit.</summary>
    public const string ProbabilitiesName = "probabilities";

    private const string CrystalCount = "crystals";
    private const string Producer = "ZoneAxis";

    // In a shape, the extent that follows from the others.
    private const long Rest = -1;

    private readonly InputShape _shape;
    private readonly WeightSource _weights;
    private readonly List<ProtoMessage> _nodes = [];
    private readonly List<ProtoMessage> _arrays = [];
    private readonly HashSet<string> _joined = [];
    private readonly Dictionary<string, GraphValue> _rectified = [];
    private int _count;

    /// <summary>Begins a graph.</summary>
    /// <param name="shape">The numbers of one crystal.</param>
    /// <param name="weights">Where the weights come from.</param>
    public GraphBuilder(InputShape shape, WeightSource weights)
    {
        (_shape, _weights) = (shape, weights);
        // All streams of all crystals are images of one batch.
        string target = AddWholeNumbers("images.shape", [Rest, shape.Channels, shape.Rows, shape.Columns]);
        Images = AddNode("Reshape", [InputName, target], shape.Streams, [shape.Channels, shape.Rows, shape.Columns]);
    }

    /// <summary>The input as images: [crystals·streams, channels, rows, columns], the streams of a crystal one after another.</summary>
    public GraphValue Images { get; }

    /// <summary>Ends the graph.</summary>
    /// <param name="logits">The outputs of each crystal, [classes].</param>
    /// <param name="temperature">What the outputs are divided by before the softmax, above 0.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="inputMeaning">What the input is, in a sentence or two.</param>
    /// <param name="metadata">Texts by name.</param>
    public OnnxModel Complete(GraphValue logits, double temperature, string name, string version, string inputMeaning, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        _nodes.Add(NodeOf("Identity", [NameOf(logits)], LogitsName));
        string scaled = temperature == 1 ? LogitsName : AddNode("Div", [LogitsName, AddArray("temperature", OnnxFields.Float, [], [(float)temperature])], 1, logits.Extents).Name;
        _nodes.Add(NodeOf("Softmax", [scaled], ProbabilitiesName, Attribute("axis", 1)));
        ProtoMessage graph = new ProtoMessage()
            .AddEach(OnnxFields.Graph.Node, _nodes)
            .Add(OnnxFields.Graph.Name, name)
            .AddEach(OnnxFields.Graph.Initializer, _arrays)
            .Add(OnnxFields.Graph.Input, Describe(InputName, [_shape.Streams, _shape.Channels, _shape.Rows, _shape.Columns], inputMeaning))
            .Add(OnnxFields.Graph.Output, Describe(ProbabilitiesName, logits.Extents, "The probability of each class."))
            .Add(OnnxFields.Graph.Output, Describe(LogitsName, logits.Extents, "The outputs whose softmax, at the model's temperature, the probabilities are."));
        return new OnnxModel(new ProtoMessage()
            .Add(OnnxFields.Model.IrVersion, OnnxFields.IrVersion)
            .Add(OnnxFields.Model.ProducerName, Producer)
            .Add(OnnxFields.Model.ProducerVersion, version)
            .Add(OnnxFields.Model.DocString, inputMeaning)
            .Add(OnnxFields.Model.Graph, graph)
            .Add(OnnxFields.Model.OpsetImport, new ProtoMessage().Add(OnnxFields.Opset.Domain, string.Empty).Add(OnnxFields.Opset.Version, OnnxFields.OperatorSet))
            .AddEach(OnnxFields.Model.MetadataProps, metadata.Select(pair => new ProtoMessage().Add(OnnxFields.Entry.Key, pair.Key).Add(OnnxFields.Entry.Value, pair.Value))));
    }

    private string NextName(string operation) => $"{operation.ToLowerInvariant()}.{_count++}";

    /// <summary>The name under which nodes take a value; what was joined is put together when it is first taken.</summary>
    private string NameOf(GraphValue value)
    {
        if (value.Parts.Count > 0 && _joined.Add(value.Name))
            _nodes.Add(NodeOf("Concat", value.Parts.Select(NameOf).ToList(), value.Name, Attribute("axis", 1)));
        return value.Name;
    }

    private GraphValue AddNode(string operation, IReadOnlyList<string> inputs, int streams, IReadOnlyList<int> extents, params ProtoMessage[] attributes)
    {
        GraphValue value = new(NextName(operation), streams, extents);
        _nodes.Add(NodeOf(operation, inputs, value.Name, attributes));
        return value;
    }

    private static ProtoMessage NodeOf(string operation, IEnumerable<string> inputs, string output, params ProtoMessage[] attributes) => new ProtoMessage()
        .AddEach(OnnxFields.Node.Input, inputs)
        .Add(OnnxFields.Node.Output, output)
        .Add(OnnxFields.Node.Name, output)
        .Add(OnnxFields.Node.OpType, operation)
        .AddEach(OnnxFields.Node.Attribute, attributes);

    private static ProtoMessage Attribute(string name, long value) => new ProtoMessage()
        .Add(OnnxFields.Attribute.Name, name)
        .Add(OnnxFields.Attribute.I, value)
        .Add(OnnxFields.Attribute.Type, OnnxFields.Attribute.IntType);

    private static ProtoMessage Attribute(string name, float value) => new ProtoMessage()
        .Add(OnnxFields.Attribute.Name, name)
        .Add(OnnxFields.Attribute.F, value)
        .Add(OnnxFields.Attribute.Type, OnnxFields.Attribute.FloatType);

    private static ProtoMessage Attribute(string name, params IEnumerable<long> values) => new ProtoMessage()
        .Add(OnnxFields.Attribute.Name, name)
        .AddEach(OnnxFields.Attribute.Ints, values)
        .Add(OnnxFields.Attribute.Type, OnnxFields.Attribute.IntsType);

    /// <summary>Takes an array from the weights into the graph, and says its name.</summary>
    private string AddWeights(string name, params long[] shape) => AddArray(name, OnnxFields.Float, shape, _weights(name, shape));

    private string AddWholeNumbers(string name, params long[] values) => AddArray(name, OnnxFields.Int64, [values.Length], values);

    private string AddArray<T>(string name, long type, IEnumerable<long> shape, T[] values)
        where T : unmanaged
    {
        _arrays.Add(new ProtoMessage()
            .AddEach(OnnxFields.Tensor.Dims, shape)
            .Add(OnnxFields.Tensor.DataType, type)
            .Add(OnnxFields.Tensor.Name, name)
            .AddBytes(OnnxFields.Tensor.RawData, values));
        return name;
    }

    /// <summary>An input or output whose first extent, the number of crystals, is free.</summary>
    private static ProtoMessage Describe(string name, IEnumerable<int> extents, string meaning)
    {
        ProtoMessage shape = new ProtoMessage()
            .Add(OnnxFields.Shape.Dim, new ProtoMessage().Add(OnnxFields.Shape.DimParam, CrystalCount))
            .AddEach(OnnxFields.Shape.Dim, extents.Select(extent => new ProtoMessage().Add(OnnxFields.Shape.DimValue, (long)extent)));
        ProtoMessage tensor = new ProtoMessage().Add(OnnxFields.Type.ElemType, OnnxFields.Float).Add(OnnxFields.Type.Shape, shape);
        return new ProtoMessage()
            .Add(OnnxFields.ValueInfo.Name, name)
            .Add(OnnxFields.ValueInfo.Type, new ProtoMessage().Add(OnnxFields.Type.TensorType, tensor))
            .Add(OnnxFields.ValueInfo.DocString, meaning);
    }
}

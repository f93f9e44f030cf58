namespace ZoneAxis.Learning.Graphs;

internal sealed partial class GraphBuilder
{
    /// <summary>A square convolution with the weights <c>NAME.weight</c> [outputs, channels, kernel, kernel] and, where it has one, the bias <c>NAME.bias</c> [outputs].</summary>
    /// <param name="images">Images.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="outputs">Channels out of it.</param>
    /// <param name="kernel">Rows and columns of the kernel.</param>
    /// <param name="stride">Its step, px.</param>
    /// <param name="padding">Zeros at each edge, px.</param>
    /// <param name="bias">Whether it has a bias.</param>
    public GraphValue Convolve(GraphValue images, string name, int outputs, int kernel, int stride, int padding, bool bias)
    {
        List<string> inputs = [NameOf(images), AddWeights($"{name}.weight", outputs, images.Channels, kernel, kernel)];
        if (bias)
            inputs.Add(AddWeights($"{name}.bias", outputs));
        return AddNode("Conv", inputs, images.Streams, [outputs, .. Slide(images, kernel, stride, padding)], Window(kernel, stride, padding));
    }

    /// <summary>Batch normalisation by statistics of the training: (x − mean)/√(variance + ε)·scale + shift for each channel or feature.</summary>
    /// <param name="values">Images or features.</param>
    /// <param name="scale">Name of the scales.</param>
    /// <param name="shift">Name of the shifts.</param>
    /// <param name="mean">Name of the running means.</param>
    /// <param name="variance">Name of the running variances.</param>
    /// <param name="epsilon">ε.</param>
    public GraphValue Normalise(GraphValue values, string scale, string shift, string mean, string variance, float epsilon) => AddNode(
        "BatchNormalization",
        [NameOf(values), .. new[] { scale, shift, mean, variance }.Select(name => AddWeights(name, values.Channels))],
        values.Streams,
        values.Extents,
        Attribute("epsilon", epsilon));

    /// <summary>The positive part.</summary>
    public GraphValue Rectify(GraphValue values)
    {
        // The positive part of joined channels is that of each, joined: in a dense block each is rectified once instead of in every later layer.
        if (values.Parts.Count > 0)
            return Join([.. values.Parts.Select(Rectify)]);
        if (!_rectified.TryGetValue(values.Name, out GraphValue? rectified))
            _rectified[values.Name] = rectified = AddNode("Relu", [NameOf(values)], values.Streams, values.Extents);
        return rectified;
    }

    /// <summary>The largest value under a square window; what is beyond the edge counts nothing.</summary>
    /// <param name="images">Images.</param>
    /// <param name="kernel">Rows and columns of the window.</param>
    /// <param name="stride">Its step, px.</param>
    /// <param name="padding">How far it goes over each edge, px.</param>
    public GraphValue MaxPool(GraphValue images, int kernel, int stride, int padding) =>
        AddNode("MaxPool", [NameOf(images)], images.Streams, [images.Channels, .. Slide(images, kernel, stride, padding)], Window(kernel, stride, padding));

    /// <summary>The means of square windows that lie side by side.</summary>
    /// <param name="images">Images.</param>
    /// <param name="kernel">Rows and columns of a window, and its step, px.</param>
    public GraphValue AveragePool(GraphValue images, int kernel) =>
        AddNode("AveragePool", [NameOf(images)], images.Streams, [images.Channels, .. Slide(images, kernel, kernel, 0)], Window(kernel, kernel, 0));

    /// <summary>The means over the cells of a grid laid over the image, whatever its size: cell i of n goes from ⌊i·side/n⌋ up to ⌈(i+1)·side/n⌉, as in libtorch.</summary>
    /// <param name="images">Images.</param>
    /// <param name="side">Rows and columns of the grid.</param>
    public GraphValue AverageGrid(GraphValue images, int side)
    {
        // There is no such operator: each side is a product with a matrix of means.
        string across = AddMeans(images.Extents[2], side, byColumn: true);
        GraphValue narrow = AddNode("MatMul", [NameOf(images), across], images.Streams, [images.Channels, images.Extents[1], side]);
        string down = AddMeans(images.Extents[1], side, byColumn: false);
        return AddNode("MatMul", [down, narrow.Name], images.Streams, [images.Channels, side, side]);
    }

    /// <summary>The mean of each channel over all pixels: [channels].</summary>
    public GraphValue AverageAll(GraphValue images) => Flatten(AddNode("GlobalAveragePool", [NameOf(images)], images.Streams, [images.Channels, 1, 1]));

    /// <summary>All values of an image in a row, channel by channel: [channels·rows·columns]. Features are as they were.</summary>
    public GraphValue Flatten(GraphValue images) =>
        images.Extents.Count == 1 ? images : AddNode("Flatten", [NameOf(images)], images.Streams, [images.Length], Attribute("axis", 1));

    /// <summary>The channels of several images of the same size, one after another.</summary>
    public GraphValue Join(params IReadOnlyList<GraphValue> images) => new(
        NextName("Concat"), images[0].Streams, [images.Sum(one => one.Channels), .. images[0].Extents.Skip(1)])
    {
        Parts = [.. images.SelectMany(one => one.Parts.Count > 0 ? one.Parts : [one])],
    };

    /// <summary>The sum, value by value, of two of the same shape.</summary>
    public GraphValue Add(GraphValue one, GraphValue other) => AddNode("Add", [NameOf(one), NameOf(other)], one.Streams, one.Extents);

    /// <summary>A linear layer with the weights <c>NAME.weight</c> [outputs, features] and the bias <c>NAME.bias</c> [outputs].</summary>
    /// <param name="features">Features.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="outputs">Features out of it.</param>
    public GraphValue Linear(GraphValue features, string name, int outputs) => AddNode(
        "Gemm",
        [NameOf(features), AddWeights($"{name}.weight", outputs, features.Channels), AddWeights($"{name}.bias", outputs)],
        features.Streams,
        [outputs],
        Attribute("transB", 1));

    /// <summary>The features of a crystal's streams one after another, in one row: [streams·features].</summary>
    public GraphValue JoinStreams(GraphValue features) => features.Streams == 1
        ? features
        : AddNode("Reshape", [NameOf(features), AddWholeNumbers($"{features.Name}.joined", Rest, features.Streams * features.Length)], 1, [features.Streams * features.Length]);

    /// <summary>Linear layers of the features of a crystal's streams, and the sum of their outputs, in one row.</summary>
    /// <param name="features">Features.</param>
    /// <param name="names">The name of a layer that all streams share, or a name for each stream.</param>
    /// <param name="outputs">Features out of each.</param>
    public GraphValue SumOfLinears(GraphValue features, IReadOnlyList<string> names, int outputs)
    {
        if (names.Count == 1)
            return SumStreams(Linear(features, names[0], outputs));
        GraphValue joined = JoinStreams(features);
        return names
            .Select((name, stream) => Linear(Part(joined, stream * features.Length, features.Length), name, outputs))
            .Aggregate(Add);
    }

    private GraphValue SumStreams(GraphValue outputs)
    {
        if (outputs.Streams == 1)
            return outputs;
        string target = AddWholeNumbers($"{outputs.Name}.streams", Rest, outputs.Streams, outputs.Length);
        GraphValue streams = AddNode("Reshape", [NameOf(outputs), target], 1, [outputs.Streams, outputs.Length]);
        return AddNode("ReduceSum", [streams.Name, AddWholeNumbers($"{outputs.Name}.summed", 1)], 1, [outputs.Length], Attribute("keepdims", 0));
    }

    /// <summary>Some of the features.</summary>
    private GraphValue Part(GraphValue features, int first, int length)
    {
        string name = $"{features.Name}.{first}";
        string[] range = [AddWholeNumbers($"{name}.first", first), AddWholeNumbers($"{name}.end", first + length), AddWholeNumbers($"{name}.axis", 1)];
        return AddNode("Slice", [NameOf(features), .. range], 1, [length]);
    }

    private string AddMeans(int side, int cells, bool byColumn)
    {
        float[] means = new float[side * cells];
        for (int cell = 0; cell < cells; cell++)
        {
            int first = cell * side / cells;
            int end = (((cell + 1) * side) + cells - 1) / cells;
            for (int pixel = first; pixel < end; pixel++)
                means[byColumn ? (pixel * cells) + cell : (cell * side) + pixel] = 1f / (end - first);
        }

        return AddArray($"means.{_count}", OnnxFields.Float, byColumn ? [side, cells] : [cells, side], means);
    }

    private static int[] Slide(GraphValue images, int kernel, int stride, int padding) =>
        [.. images.Extents.Skip(1).Select(side => ((side + (2 * padding) - kernel) / stride) + 1)];

    private static ProtoMessage[] Window(int kernel, int stride, int padding) =>
    [
        Attribute("kernel_shape", [kernel, kernel]),
        Attribute("strides", [stride, stride]),
        Attribute("pads", [padding, padding, padding, padding]),
    ];
}

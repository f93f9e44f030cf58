using TorchSharp;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The multistream DenseNet: one shared trunk sees three images of a crystal, and three outputs are summed; or it sees one, or joins their features.</summary>
/// <remarks>
/// Source: Tiong, Kim, Han &amp; Kim, npj Comput. Mater. 6, 196 (2020), in the form of the authors' released checkpoint: stem
/// 7×7; dense blocks of 3, 6, 12, 8 layers; transitions of a 1×1 convolution without compression and 2×2 average pooling;
/// biases everywhere and no batch normalisation; global average pooling to 960 features; an output for each stream.
/// With 72 classes it has 1,542,424 parameters, and no state.
/// </remarks>
public sealed class Msdn : Network
{
    /// <summary>The number of images of a crystal in the paper.</summary>
    public const int StreamCount = 3;

    internal const int LayerKernel = 3;
    internal const int TransitionPool = 2;
    internal const string StemName = "stem";
    internal const string TransitionName = "transitions";
    private const string OutputName = "outputs";
    private const string WholeName = "all";
    private static readonly string[] StreamNames = ["x", "y", "z"];

    /// <summary>Makes a network whose parameters are zero.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public Msdn(MsdnOptions options)
        : base(options, () => options.Walk().Parameters) => Options = options;

    /// <inheritdoc/>
    public override MsdnOptions Options { get; }

    /// <inheritdoc/>
    /// <remarks>By He's rule for the trunk, near zero for the outputs; biases are zero.</remarks>
    public override void Initialize(int seed) => ParameterInitializer.Fill(Parameters, Layout, seed);

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input, Precision precision = Precision.Float32, bool training = false)
    {
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = TypeOf(precision);
        List<Tensor> outputs = RunTrunk(input.to(type), new ParameterReader(Layout, Parameters.to(type)), training);
        return RunOutputs(Pool(outputs), training).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override (double Loss, Tensor Gradient) ComputeGradient(Tensor input, Tensor classes, Precision precision, double labelSmoothing) =>
        MsdnGradient.Compute(this, input, classes, precision, labelSmoothing);

    /// <summary>The names of the outputs: one a stream, or one for all where there is one stream or their features are joined.</summary>
    internal static IReadOnlyList<string> OutputNames(MsdnOptions options) =>
        [.. (options.JoinFeatures || options.InputStreams == 1 ? [WholeName] : StreamNames).Select(name => $"{OutputName}.{name}")];

    /// <summary>A transition: joins the outputs of a block, mixes the channels and halves the side.</summary>
    internal static Tensor Transit(IEnumerable<Tensor> outputs, Tensor weight, Tensor bias)
    {
        // A 1×1 convolution and average pooling commute exactly: pooling first costs a quarter. As one product of matrices
        // over all pixels its gradient is far faster than as a convolution.
        Tensor pooled = cat([.. outputs.Select(part => nn.functional.avg_pool2d(part, TransitionPool))], 1);
        return nn.functional.linear(pooled.permute(0, 2, 3, 1), weight.flatten(1), bias).permute(0, 3, 1, 2);
    }

    /// <summary>The features: the means over all pixels of the last block's outputs, in 32 bits.</summary>
    internal static Tensor Pool(IEnumerable<Tensor> outputs) =>
        cat([.. outputs.Select(part => part.mean([2, 3], type: ScalarType.Float32))], 1);

    /// <summary>The outputs [outputs, B, classes] of the features [streams·B, features]; always computed in 32 bits.</summary>
    internal Tensor RunOutputs(Tensor features, bool training)
    {
        if (training && Options.FeatureDropout > 0)
            features = nn.functional.dropout(features, Options.FeatureDropout, true);
        if (Options.JoinFeatures)
            features = JoinedStreams.Join(features, Options.InputStreams);
        int outputs = OutputNames(Options).Count;
        Tensor streams = features.view(outputs, -1, features.shape[1]);
        int first = Layout.Slots.Count - (2 * outputs);
        Tensor[] logits = new Tensor[outputs];
        for (int stream = 0; stream < outputs; stream++)
            logits[stream] = nn.functional.linear(streams[stream], Parameter(first + (2 * stream)), Parameter(first + (2 * stream) + 1));
        return stack(logits);
    }

    private List<Tensor> RunTrunk(Tensor images, ParameterReader parameters, bool training)
    {
        Tensor Drop(Tensor x) => training && Options.Dropout > 0 ? nn.functional.dropout(x, Options.Dropout, true) : x;

        Tensor current = parameters.Convolve(images, Options.StemStride, Options.StemKernel / 2);
        for (int block = 0; ; block++)
        {
            List<Tensor> outputs = DenseBlock.Run(current, Options.BlockLayers[block], Drop, parameters);
            if (block == Options.BlockLayers.Count - 1)
                return outputs;
            Tensor weight = parameters.Next();
            current = Transit(outputs, weight, parameters.Next());
        }
    }
}

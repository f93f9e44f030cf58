using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The multistream DenseNet: one shared trunk sees three images of a crystal, and three outputs are summed.</summary>
/// <remarks>
/// Source: Tiong, Kim, Han &amp; Kim, npj Comput. Mater. 6, 196 (2020), in the form of the authors' released checkpoint: stem
/// 7×7; dense blocks of 3, 6, 12, 8 layers; transitions of a 1×1 convolution without compression and 2×2 average pooling;
/// biases everywhere and no batch normalisation; global average pooling to 960 features; an output for each stream.
/// With 72 classes it has 1,542,424 parameters.
/// </remarks>
public sealed class Msdn : IDisposable
{
    /// <summary>The number of images of a crystal.</summary>
    public const int StreamCount = 3;

    private const int TransitionPool = 2;
    private static readonly string[] StreamNames = ["x", "y", "z"];

    /// <summary>Makes a network with fresh parameters, by He's rule for the trunk and near zero for the outputs.</summary>
    /// <param name="options">Its shape.</param>
    /// <param name="seed">The seed of the fresh parameters.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public Msdn(MsdnOptions options, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        TorchRuntime.EnsureLoaded();
        Options = options;
        Layout = LayoutOf(options);
        Parameters = ParameterInitializer.Fill(Layout, seed).requires_grad_(true);
    }

    /// <summary>The network's shape.</summary>
    public MsdnOptions Options { get; }

    /// <summary>Where each parameter lies in <see cref="Parameters"/>.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>All parameters, a flat buffer of 32-bit numbers that collects gradients.</summary>
    public Tensor Parameters { get; }

    /// <summary>Computes the three outputs for a batch of crystals.</summary>
    /// <param name="images">
    /// [3·B, channels, side, side]: the B images of stream x, then those of y, then those of z; values in [0, 1].
    /// </param>
    /// <param name="precision">The number format of the trunk.</param>
    /// <param name="training">Whether values are dropped.</param>
    /// <returns>Logits [3, B, classes], 32-bit. The caller disposes of them.</returns>
    public Tensor Forward(Tensor images, Precision precision = Precision.Float32, bool training = false)
    {
        using var scope = NewDisposeScope();
        var type = TypeOf(precision);
        var outputs = RunTrunk(images.to(type), new ParameterReader(Layout, Parameters.to(type)), training);
        return RunOutputs(Pool(outputs), training).MoveToOuterDisposeScope();
    }

    /// <summary>The training loss: the sum of the three outputs' softmax cross-entropies, the mean over the batch.</summary>
    /// <param name="logits">[3, B, classes].</param>
    /// <param name="classes">The true classes, 64-bit integers [B].</param>
    /// <param name="labelSmoothing">The part of the probability spread evenly over all classes, in [0, 1).</param>
    /// <returns>One number. The caller disposes of it.</returns>
    public static Tensor Loss(Tensor logits, Tensor classes, double labelSmoothing = 0)
    {
        using var scope = NewDisposeScope();
        var loss = nn.functional.cross_entropy(logits.flatten(0, 1), classes.repeat(StreamCount), label_smoothing: labelSmoothing);
        return (loss * StreamCount).MoveToOuterDisposeScope();
    }

    /// <summary>The prediction: the softmax of the summed outputs.</summary>
    /// <param name="logits">[3, B, classes].</param>
    /// <returns>Probabilities [B, classes]. The caller disposes of them.</returns>
    public static Tensor Probabilities(Tensor logits)
    {
        using var sum = logits.sum([0L]);
        return nn.functional.softmax(sum, 1);
    }

    /// <inheritdoc/>
    public void Dispose() => Parameters.Dispose();

    /// <summary>The parameters of a network of some shape.</summary>
    internal static ParameterLayout LayoutOf(MsdnOptions options) => MsdnLayout.Of(options, StreamNames);

    /// <summary>The number type of a precision.</summary>
    internal static ScalarType TypeOf(Precision precision) =>
        precision == Precision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;

    /// <summary>A transition: joins the outputs of a block, mixes the channels and halves the side.</summary>
    internal static Tensor Transit(IEnumerable<Tensor> outputs, Tensor weight, Tensor bias)
    {
        // A 1×1 convolution and average pooling commute exactly: pooling first costs a quarter. As one product of matrices
        // over all pixels its gradient is far faster than as a convolution.
        var pooled = cat([.. outputs.Select(part => nn.functional.avg_pool2d(part, TransitionPool))], 1);
        return nn.functional.linear(pooled.permute(0, 2, 3, 1), weight.flatten(1), bias).permute(0, 3, 1, 2);
    }

    /// <summary>The features: the means over all pixels of the last block's outputs, in 32 bits.</summary>
    internal static Tensor Pool(IEnumerable<Tensor> outputs) =>
        cat([.. outputs.Select(part => part.mean([2, 3], type: ScalarType.Float32))], 1);

    /// <summary>The three outputs [3, B, classes] of the features [3·B, features]; always computed in 32 bits.</summary>
    internal Tensor RunOutputs(Tensor features, bool training)
    {
        if (training && Options.FeatureDropout > 0)
            features = nn.functional.dropout(features, Options.FeatureDropout, true);
        var streams = features.view(StreamCount, -1, Options.FeatureCount());
        var first = Layout.Slots.Count - (2 * StreamCount);
        var logits = new Tensor[StreamCount];
        for (var stream = 0; stream < StreamCount; stream++)
            logits[stream] = nn.functional.linear(streams[stream], Slice(first + (2 * stream)), Slice(first + (2 * stream) + 1));
        return stack(logits);
    }

    private List<Tensor> RunTrunk(Tensor images, ParameterReader parameters, bool training)
    {
        Tensor Drop(Tensor x) => training && Options.Dropout > 0 ? nn.functional.dropout(x, Options.Dropout, true) : x;

        var current = parameters.Convolve(images, Options.StemStride, Options.StemKernel / 2);
        for (var block = 0; ; block++)
        {
            var outputs = DenseBlock.Run(current, Options.BlockLayers[block], Drop, parameters);
            if (block == Options.BlockLayers.Count - 1)
                return outputs;
            var weight = parameters.Next();
            current = Transit(outputs, weight, parameters.Next());
        }
    }

    private Tensor Slice(int slot)
    {
        var (offset, length, shape) = (Layout.Slots[slot].Offset, Layout.Slots[slot].Length, Layout.Slots[slot].Shape);
        return Parameters.narrow(0, offset, length).view([.. shape]);
    }
}

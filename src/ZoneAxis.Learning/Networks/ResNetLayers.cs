namespace ZoneAxis.Learning.Networks;

/// <summary>The layers that residual networks share.</summary>
/// <remarks>
/// He, Zhang, Ren &amp; Sun (CVPR 2016); in the second block of a stage with bottlenecks the step of 2 px is in the 3×3 convolution, as is usual today, not in the first 1×1.
/// </remarks>
internal static class ResNetLayers
{
    /// <summary>Channels that a bottleneck puts out, in multiples of its width.</summary>
    private const int BottleneckExpansion = 4;

    /// <summary>All layers of a network.</summary>
    /// <param name="width">Channels of the stem and of the first stage; each further stage has twice those of the one before.</param>
    /// <param name="stages">Blocks of each stage.</param>
    /// <param name="bottlenecks">Whether a block is a bottleneck of three convolutions, or two of 3×3.</param>
    /// <param name="classes">How many classes.</param>
    public static LayerSequence Of(int width, IReadOnlyList<int> stages, bool bottlenecks, int classes) => new(
        [
            new NormalisedConvolution("stem", width, kernel: 7, stride: 2),
            new MaximumPooling(kernel: 3, stride: 2, padding: 1),
            .. stages.SelectMany((blocks, stage) => Enumerable.Range(0, blocks).Select(block => BlockOf(stage, block, width << stage, bottlenecks))),
            new GlobalPooling(),
            new OutputLayer(classes, "output"),
        ]);

    private static Residual BlockOf(int stage, int block, int width, bool bottlenecks)
    {
        string name = $"stages.{stage}.{block}";
        int stride = stage > 0 && block == 0 ? 2 : 1;
        int outputs = bottlenecks ? BottleneckExpansion * width : width;
        bool widens = block == 0 && (stage > 0 || bottlenecks);
        NormalisedConvolution? shortcut = widens ? new NormalisedConvolution($"{name}.shortcut", outputs, kernel: 1, stride, rectified: false) : null;
        return new Residual(bottlenecks ? Bottleneck(name, width, outputs, stride) : Pair(name, width, stride), shortcut);
    }

    private static LayerSequence Pair(string name, int width, int stride) => new(
        new NormalisedConvolution($"{name}.first", width, kernel: 3, stride),
        new NormalisedConvolution($"{name}.second", width, kernel: 3, rectified: false));

    private static LayerSequence Bottleneck(string name, int width, int outputs, int stride) => new(
        new NormalisedConvolution($"{name}.reduce", width, kernel: 1),
        new NormalisedConvolution($"{name}.mix", width, kernel: 3, stride),
        new NormalisedConvolution($"{name}.expand", outputs, kernel: 1, rectified: false));
}

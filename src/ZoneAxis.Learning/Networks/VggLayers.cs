namespace ZoneAxis.Learning.Networks;

/// <summary>The layers of a VGG-11, which <see cref="Vgg11Options"/> and <see cref="MsvggOptions"/> share.</summary>
/// <remarks>Simonyan &amp; Zisserman (ICLR 2015), configuration A, without batch normalisation.</remarks>
internal static class VggLayers
{
    private const int PooledSide = 7;

    /// <summary>Channels of the convolutions of each block in multiples of the first; a maximum pooling ends the block.</summary>
    private static readonly int[][] Blocks = [[1], [2], [4, 4], [8, 8], [8, 8]];

    /// <summary>All layers before the output.</summary>
    /// <param name="width">Channels out of the first convolution.</param>
    /// <param name="hiddenWidth">Features of the two hidden layers.</param>
    /// <param name="dropout">The probability of dropping a feature after each hidden layer.</param>
    public static IEnumerable<Layer> Trunk(int width, int hiddenWidth, double dropout) =>
    [
        .. Blocks.SelectMany((widths, block) => BlockOf(block, widths.Select(factor => factor * width))),
        new AdaptivePooling(PooledSide),
        new LinearLayer("hidden.0", hiddenWidth), new Rectifier(), new Dropout(dropout),
        new LinearLayer("hidden.1", hiddenWidth), new Rectifier(), new Dropout(dropout),
    ];

    private static IEnumerable<Layer> BlockOf(int block, IEnumerable<int> widths) =>
    [
        .. widths.SelectMany((width, index) => new Layer[] { new Convolution($"blocks.{block}.{index}", width, kernel: 3, padding: 1), new Rectifier() }),
        new MaximumPooling(kernel: 2, stride: 2),
    ];
}

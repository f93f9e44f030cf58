using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of the network of Ziletti et al.; saved beside its weights.</summary>
/// <remarks>
/// Ziletti, Kumar, Scheffler &amp; Ghiringhelli (Nat. Commun. 9, 2775, 2018): six convolutions that keep the side, two maximum poolings, one hidden layer. At 64 px, three
/// channels and 7 classes 365,463 parameters, those of batch normalisation among them, and 256 running statistics. The hidden layer sees every pixel of the last
/// convolution, so that its size goes with the side.
/// </remarks>
public sealed record ZilettiOptions : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "ziletti";

    private const int PapersSide = 64;
    private const int WidthStep = 4;

    // Keras's constants, with which the network was published: a momentum of 0.99 there is the other part here.
    private const double Momentum = 0.01;
    private const double Epsilon = 1e-3;

    /// <summary>A network for the images that it was published for, of 64 px.</summary>
    public ZilettiOptions() => InputSide = PapersSide;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>Channels of the first two convolutions, a multiple of 4; the next two have half, the last two a quarter of them.</summary>
    [NetworkSetting("Channels of the first two convolutions, a multiple of 4; the next two have half, the last two a quarter of them.")]
    public int Width { get; init; } = 32;

    /// <summary>Rows and columns of the kernels; odd, padded by half of it.</summary>
    [NetworkSetting("Rows and columns of the kernels, px, odd.")]
    public int Kernel { get; init; } = 7;

    /// <summary>Features of the hidden layer.</summary>
    [NetworkSetting("Features of the hidden layer, 1 or more.")]
    public int HiddenWidth { get; init; } = 128;

    /// <summary>The probability of dropping a feature before the hidden layer, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the features before the hidden layer to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.25;

    private protected override string Title => "network of Ziletti et al.";

    private protected override void ValidateSettings()
    {
        Require(Width >= WidthStep && Width % WidthStep == 0, nameof(Width), Width, $"a multiple of {WidthStep}");
        Require(Kernel >= 1 && Kernel % 2 == 1, nameof(Kernel), Kernel, "odd and at least 1");
        Require(HiddenWidth >= 1, nameof(HiddenWidth), HiddenWidth, "at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe() => new LayerSequence(
        [
            .. Pair(0, Width), new MaximumPooling(kernel: 2, stride: 2),
            .. Pair(1, Width / 2), new MaximumPooling(kernel: 2, stride: 2),
            .. Pair(2, Width / WidthStep),
            new Dropout(Dropout), new LinearLayer("hidden", HiddenWidth), new Rectifier(), new BatchNormalisation("hidden.norm", Momentum, Epsilon),
            new OutputLayer(ClassCount, "output"),
        ]);

    private IEnumerable<Layer> Pair(int block, int width) => Enumerable.Range(0, 2)
        .SelectMany(index => new Layer[] { new Convolution($"blocks.{block}.{index}", width, Kernel, padding: Kernel / 2), new Rectifier() });
}

using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of an AlexNet; saved beside its weights.</summary>
/// <remarks>
/// Krizhevsky, Sutskever &amp; Hinton (NIPS 2012) in the form of one column of Krizhevsky (arXiv:1404.5997, 2014), without local response normalisation:
/// 61,100,840 parameters at 1,000 classes. Means over 6 × 6 windows before the classifier take other sides than 224 px.
/// </remarks>
public sealed record AlexNetOptions : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "alexnet";

    private const int PooledSide = 6;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>Channels out of the first convolution; the others have 3, 6, 4 and 4 times as many.</summary>
    [NetworkSetting("Channels out of the first convolution, 1 or more; the others have 3, 6, 4 and 4 times as many.")]
    public int Width { get; init; } = 64;

    /// <summary>Features of the two hidden layers of the classifier.</summary>
    [NetworkSetting("Features of the two hidden layers of the classifier, 1 or more.")]
    public int HiddenWidth { get; init; } = 4096;

    /// <summary>The probability of dropping a feature before each hidden layer, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the features before each hidden layer to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.5;

    private protected override string Title => "AlexNet";

    private protected override void ValidateSettings()
    {
        Require(Width >= 1, nameof(Width), Width, "at least 1");
        Require(HiddenWidth >= 1, nameof(HiddenWidth), HiddenWidth, "at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe() => new LayerSequence(
        new Convolution("features.0", Width, kernel: 11, stride: 4, padding: 2), new Rectifier(),
        new MaximumPooling(kernel: 3, stride: 2),
        new Convolution("features.1", 3 * Width, kernel: 5, padding: 2), new Rectifier(),
        new MaximumPooling(kernel: 3, stride: 2),
        new Convolution("features.2", 6 * Width, kernel: 3, padding: 1), new Rectifier(),
        new Convolution("features.3", 4 * Width, kernel: 3, padding: 1), new Rectifier(),
        new Convolution("features.4", 4 * Width, kernel: 3, padding: 1), new Rectifier(),
        new MaximumPooling(kernel: 3, stride: 2),
        new AdaptivePooling(PooledSide),
        new Dropout(Dropout), new LinearLayer("hidden.0", HiddenWidth), new Rectifier(),
        new Dropout(Dropout), new LinearLayer("hidden.1", HiddenWidth), new Rectifier(),
        new OutputLayer(ClassCount, "output"));
}

using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a VGG-11; saved beside its weights.</summary>
/// <remarks>
/// Simonyan &amp; Zisserman (ICLR 2015), configuration A, without batch normalisation: 132,863,336 parameters at 1,000 classes. Means over 7 × 7 windows before the
/// classifier take other sides than 224 px.
/// </remarks>
public sealed record Vgg11Options : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "vgg-11";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>Channels out of the first convolution; the others have 2, 4, 4, 8, 8, 8 and 8 times as many.</summary>
    [NetworkSetting("Channels out of the first convolution, 1 or more; the others have 2, 4, 4, 8, 8, 8 and 8 times as many.")]
    public int Width { get; init; } = 64;

    /// <summary>Features of the two hidden layers of the classifier.</summary>
    [NetworkSetting("Features of the two hidden layers of the classifier, 1 or more.")]
    public int HiddenWidth { get; init; } = 4096;

    /// <summary>The probability of dropping a feature after each hidden layer, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the features after each hidden layer to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.5;

    private protected override string Title => "VGG-11";

    private protected override void ValidateSettings()
    {
        Require(Width >= 1, nameof(Width), Width, "at least 1");
        Require(HiddenWidth >= 1, nameof(HiddenWidth), HiddenWidth, "at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe() => new LayerSequence([.. VggLayers.Trunk(Width, HiddenWidth, Dropout), new OutputLayer(ClassCount, "output")]);
}

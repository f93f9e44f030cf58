using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a multistream VGG-11: one network sees the images of a crystal one by one; saved beside its weights.</summary>
/// <remarks>
/// The comparison network of Tiong et al. (npj Comput. Mater. 6, 196, 2020). All streams share all parameters: the paper's 128.85 million are those of one VGG-11
/// with 20 outputs, 128,848,276.
/// </remarks>
public sealed record MsvggOptions : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "msvgg";

    private const int PapersStreams = 3;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(InputStreams, InputChannels, InputSide, InputSide);

    /// <summary>Images of a crystal, 1 or more.</summary>
    public int InputStreams { get; init; } = PapersStreams;

    /// <summary>Channels out of the first convolution; the others have 2, 4, 4, 8, 8, 8 and 8 times as many.</summary>
    [NetworkSetting("Channels out of the first convolution, 1 or more; the others have 2, 4, 4, 8, 8, 8 and 8 times as many.")]
    public int Width { get; init; } = 64;

    /// <summary>Features of the two hidden layers of the classifier.</summary>
    [NetworkSetting("Features of the two hidden layers of the classifier, 1 or more.")]
    public int HiddenWidth { get; init; } = 4096;

    /// <summary>The probability of dropping a feature after each hidden layer, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the features after each hidden layer to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.5;

    /// <summary>Whether one output takes the joined features of all streams; else, as in the paper, each stream has logits, and they are summed.</summary>
    [NetworkSetting("1: one output takes the joined features of all streams; 0: each stream has logits, which are summed.")]
    public bool JoinFeatures { get; init; }

    private protected override string Title => JoinFeatures ? $"VGG-11 shared by {InputStreams} streams, their features joined" : $"VGG-11 shared by {InputStreams} streams";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input is not square images.</exception>
    public override MsvggOptions WithInput(InputShape input) => input.Rows == input.Columns && input.Rows > 1
        ? this with { InputStreams = input.Streams, InputChannels = input.Channels, InputSide = input.Rows }
        : throw new ArgumentException($"A network of the kind {Kind} takes square images of a crystal; it cannot take {input} numbers.");

    private protected override void ValidateSettings()
    {
        Require(InputStreams >= 1, nameof(InputStreams), InputStreams, "at least 1");
        Require(Width >= 1, nameof(Width), Width, "at least 1");
        Require(HiddenWidth >= 1, nameof(HiddenWidth), HiddenWidth, "at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe() => new LayerSequence(
        [
            .. VggLayers.Trunk(Width, HiddenWidth, Dropout),
            .. JoinFeatures ? new Layer[] { new JoinedStreams(InputStreams) } : [],
            new OutputLayer(ClassCount, "output"),
        ]);
}

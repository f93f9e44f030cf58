using System.Globalization;
using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a residual perceptron for a list of numbers, such as <see cref="ReflectionFeatures"/>; saved beside its weights.</summary>
/// <remarks>A linear layer with batch normalisation, blocks of two such layers with a way past them (He et al., CVPR 2016), and an output for each class.</remarks>
public sealed record ReflectionNetOptions : NetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "reflection-net";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>How many numbers there are of a crystal.</summary>
    public int InputNumbers { get; init; } = ReflectionFeatures.Length;

    /// <summary>Features between the layers.</summary>
    [NetworkSetting("Features between the layers, 1 or more.")]
    public int Width { get; init; } = 512;

    /// <summary>Residual blocks of two layers each.</summary>
    [NetworkSetting("Residual blocks of two layers each, 0 or more.")]
    public int Blocks { get; init; } = 3;

    /// <summary>The probability of dropping a number of the input, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the input's numbers to drop while training, in [0, 1).")]
    public double InputDropout { get; init; } = 0.05;

    /// <summary>The probability of dropping a feature between two layers, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the features between two layers to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.2;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(1, InputNumbers, 1, 1);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"residual perceptron of width {Width} with {Blocks} blocks, {Walk().Parameters.Length:N0} parameters");

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input is no list of numbers.</exception>
    public override ReflectionNetOptions WithInput(InputShape input) => input is { Streams: 1, Rows: 1, Columns: 1 }
        ? this with { InputNumbers = input.Channels }
        : throw new ArgumentException($"A network of the kind {Kind} takes a list of numbers; it cannot take {input} numbers.");

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(InputNumbers >= 1, nameof(InputNumbers), InputNumbers, "at least 1");
        Require(Width >= 1, nameof(Width), Width, "at least 1");
        Require(Blocks >= 0, nameof(Blocks), Blocks, "0 or more");
        Require(InputDropout is >= 0 and < 1, nameof(InputDropout), InputDropout, "in [0, 1)");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe() => new LayerSequence(
        [
            new Dropout(InputDropout), new LinearLayer("input", Width), new BatchNormalisation("input.norm"), new Rectifier(),
            .. Enumerable.Range(0, Blocks).Select(Block),
            new Dropout(Dropout), new OutputLayer(ClassCount, "output"),
        ]);

    private Residual Block(int index) => new(
        new LayerSequence(
            new Dropout(Dropout), new LinearLayer($"blocks.{index}.0", Width), new BatchNormalisation($"blocks.{index}.0.norm"), new Rectifier(),
            new LinearLayer($"blocks.{index}.1", Width), new BatchNormalisation($"blocks.{index}.1.norm")),
        null);
}

using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>The shape of a <see cref="NormalisedNetwork"/>.</summary>
internal sealed record NormalisedOptions : NetworkOptions
{
    public const string KindName = "normalised";

    public int Side { get; init; } = 16;

    [NetworkSetting("Channels, 1 or more.")]
    public int Width { get; init; } = 6;

    [NetworkSetting("Part of the features to drop while training, in [0, 1).")]
    public double Dropout { get; init; } = 0.25;

    [JsonIgnore]
    public override string Kind => KindName;

    [JsonIgnore]
    public override InputShape Input => new(2, 1, Side, Side);

    [JsonIgnore]
    public override string Description => $"normalised network of {Width} channels";

    public override NetworkOptions WithInput(InputShape input) => input == new InputShape(2, 1, input.Rows, input.Rows)
        ? this with { Side = input.Rows }
        : throw new ArgumentException($"A network of the kind {Kind} cannot take {input} numbers.");

    internal override Layer Describe() => new LayerSequence(
        new Convolution("mix", Width, kernel: 3), new BatchNormalisation("normal"), new Rectifier(), new GlobalPooling(), new Dropout(Dropout), new OutputLayer(ClassCount, "output"));
}

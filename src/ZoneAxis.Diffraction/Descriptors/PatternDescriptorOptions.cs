using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Descriptors that are made of a crystal's three raw patterns.</summary>
public abstract record PatternDescriptorOptions : DescriptorOptions
{
    /// <summary>Side of the published network input, px.</summary>
    public const int PublishedSide = 224;

    /// <summary>How the patterns are made; as published unless set.</summary>
    public PatternParameters Patterns { get; init; } = PatternParameters.Of(new Rotated45());

    /// <summary>Side of the network's input, px, at least 1; the published 224 unless set.</summary>
    public int Side { get; init; } = PublishedSide;

    /// <summary>How the patterns come to that side; as published unless set.</summary>
    public Resampling Resampling { get; init; } = Resampling.Published;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Geometry => Patterns.Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Cell => Patterns.Cell;

    /// <inheritdoc/>
    [JsonIgnore]
    public override SymmetryTolerance Tolerance => Patterns.Tolerance;
}

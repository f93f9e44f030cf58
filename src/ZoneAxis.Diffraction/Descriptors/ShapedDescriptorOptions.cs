using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>The three patterns of a crystal with lines between neighbouring spots, each seen by a stream of its own: the paper's descriptor.</summary>
public sealed record ShapedDescriptorOptions : PatternDescriptorOptions
{
    /// <summary>The kind.</summary>
    public const string KindName = "shaped";

    /// <summary>Name of the shaping: <c>released</c>, that of the authors' published images; <c>text</c>, that of their paper; or the name of another set of constants of the former.</summary>
    public string Shaping { get; init; } = ReleasedShaper.VariantName;

    /// <summary>The constants of the published algorithm; null for the published ones, and for the shaping <c>text</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShapingOptions? Constants { get; init; }

    /// <summary>The constants of the shaping <c>text</c>; null for their defaults. Of no meaning where <see cref="Constants"/> are given, which are those of the published algorithm whatever its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextShapingOptions? TextConstants { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(PatternTriple.Count, RgbImage.Channels, Side, Side);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => $"shaped ({Shaping}), {Side} px";

    /// <summary>The constants of the published algorithm under their name; null for the shaping <c>text</c> without such constants.</summary>
    [JsonIgnore]
    public ShapingSet? Set => Shaping == TextShaper.VariantName && Constants is null ? null : new ShapingSet(Shaping, Constants ?? new ShapingOptions());

    /// <summary>The options for some patterns.</summary>
    /// <param name="source">The patterns.</param>
    public static ShapedDescriptorOptions Of(DescriptorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ShapedDescriptorOptions { Patterns = source.Patterns, Side = source.Side, Shaping = source.Shaping.Name, Constants = source.Shaping.Constants };
    }

    /// <inheritdoc/>
    public override Descriptor Create() => new ShapedDescriptor(this);

    /// <summary>The shaper.</summary>
    /// <exception cref="ArgumentException">A constant is out of its range.</exception>
    internal IPatternShaper MakeShaper() => Set is { } set ? new ReleasedShaper(set.Constants) : new TextShaper(TextConstants ?? new TextShapingOptions());
}

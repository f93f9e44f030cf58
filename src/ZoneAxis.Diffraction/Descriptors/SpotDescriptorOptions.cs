using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>The three raw patterns of a crystal as red, green and blue of one image, seen by one stream.</summary>
/// <remarks>After A. Ziletti, D. Kumar, M. Scheffler and L. M. Ghiringhelli, Nat. Commun. 9, 2775 (2018); see <see cref="SpotPattern"/>.</remarks>
public sealed record SpotDescriptorOptions : PatternDescriptorOptions
{
    /// <summary>The kind.</summary>
    public const string KindName = "spot";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(1, PatternTriple.Count, Side, Side);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => $"spot patterns, {Side} px";

    /// <summary>The options for some patterns.</summary>
    /// <param name="source">The patterns.</param>
    public static SpotDescriptorOptions Of(DescriptorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SpotDescriptorOptions { Patterns = source.Patterns, Side = source.Side };
    }

    /// <inheritdoc/>
    public override Descriptor Create() => new GreyDescriptor(this);
}

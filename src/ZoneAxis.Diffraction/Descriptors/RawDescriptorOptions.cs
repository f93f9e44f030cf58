using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>The three raw patterns of a crystal as they are, each a grey image of a stream of its own.</summary>
public sealed record RawDescriptorOptions : PatternDescriptorOptions
{
    /// <summary>The kind.</summary>
    public const string KindName = "raw";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(PatternTriple.Count, 1, Side, Side);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => $"raw patterns, {Side} px";

    /// <summary>The options for some patterns.</summary>
    /// <param name="source">The patterns.</param>
    public static RawDescriptorOptions Of(DescriptorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new RawDescriptorOptions { Patterns = source.Patterns, Side = source.Side };
    }

    /// <inheritdoc/>
    public override Descriptor Create() => new GreyDescriptor(this);
}

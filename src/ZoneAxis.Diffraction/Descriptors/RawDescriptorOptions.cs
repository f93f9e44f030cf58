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

    /// <inheritdoc/>
    public override Descriptor Create() => new GreyDescriptor(this);
}

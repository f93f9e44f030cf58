namespace ZoneAxis.Corpora;

/// <summary>How structures are imported.</summary>
public sealed record ImportOptions
{
    /// <summary>Crystals a shard: what is worked on, and lost at most when the work is killed, at a time. Default 1,024.</summary>
    public int ShardSize { get; init; } = 1024;
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZoneAxis.Corpora;

/// <summary>The patterns of all crystals of a corpus that are made in one way; a corpus may hold several such sets, each of its own name.</summary>
public sealed record PatternSet
{
    /// <summary>How the patterns are made.</summary>
    public required SimulationParameters Parameters { get; init; }

    /// <summary>The shards of patterns, one for each shard of structures; empty before all of them are made.</summary>
    public ImmutableArray<ShardInfo> Shards { get; init; } = [];

    /// <summary>Name of the set within the corpus.</summary>
    [JsonIgnore]
    public string Name => Parameters.Name;

    /// <summary>Whether all of its patterns are made.</summary>
    [JsonIgnore]
    public bool IsComplete => !Shards.IsEmpty;
}

using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>What is asked of the Crystallography Open Database.</summary>
public sealed record CodOptions
{
    /// <summary>Base address; default the data base's own. A mirror has the same paths.</summary>
    public Uri Server { get; init; } = new("https://www.crystallography.net/cod");

    /// <summary>The entries, each once.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>Entries fetched between two steps of the cursor: what is lost at most when the work is killed. Default 100.</summary>
    public int BatchSize { get; init; } = 100;
}

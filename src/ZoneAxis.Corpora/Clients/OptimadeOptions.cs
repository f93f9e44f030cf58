namespace ZoneAxis.Corpora;

/// <summary>What is asked of an OPTIMADE server.</summary>
public sealed record OptimadeOptions
{
    /// <summary>Base address, as "https://example.org/optimade": with or without the version (<c>/v1</c>) and <c>/structures</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>Filter in OPTIMADE's language, as <c>elements HAS "Si" AND nelements=2</c>; default none: all structures.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Entries asked for a page; a server may give fewer, and refuses what is too many (403). Default 100.</summary>
    public int PageLimit { get; init; } = 100;

    /// <summary>Whether a <c>next</c> on another host is followed; default not.</summary>
    public bool FollowsOtherHosts { get; init; }

    /// <summary>Licence and attribution of the data; default that nothing is known.</summary>
    public string Attribution { get; init; } = "not stated";
}

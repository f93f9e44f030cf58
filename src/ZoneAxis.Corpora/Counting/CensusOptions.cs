namespace ZoneAxis.Corpora;

/// <summary>What makes a crystal suspicious.</summary>
public sealed record CensusOptions
{
    /// <summary>Volume per atom, Å³, above which a compound is taken to be implausibly expanded; elements may have more. Default 60.</summary>
    public double LargestVolumePerAtom { get; init; } = 60;
}

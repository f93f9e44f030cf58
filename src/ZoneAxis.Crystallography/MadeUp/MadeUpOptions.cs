namespace ZoneAxis.Crystallography;

/// <summary>How hard <see cref="MadeUpCrystals"/> tries, and how sure of its groups it is.</summary>
public sealed record MadeUpOptions
{
    /// <summary>Most crystals that are tried for one that is wanted. Default 2,000.</summary>
    public int MaximumTries { get; init; } = 2_000;

    /// <summary>After so many tries one orbit more than drawn is taken, after as many again another: a group may need more than the statistics like. Default 40.</summary>
    public int TriesPerFurtherOrbit { get; init; } = 40;

    /// <summary>Most positions that are tried for one orbit. Default 30.</summary>
    public int TriesPerOrbit { get; init; } = 30;

    /// <summary>Counted besides the orbits of the statistics for each multiplicity that a group has, so that none is ruled out. Default 1.</summary>
    public double ExtraCount { get; init; } = 1;

    /// <summary>The finder must name the group at this tolerance. Default 0.01 Å.</summary>
    public SymmetryTolerance TightTolerance { get; init; } = new();

    /// <summary>And at this one, so that labels made at either hold. Default the Materials Project's 0.1 Å and 5°.</summary>
    public SymmetryTolerance LooseTolerance { get; init; } = SymmetryTolerance.MaterialsProject;
}

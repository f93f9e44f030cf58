namespace ZoneAxis.Crystallography;

/// <summary>How hard <see cref="MadeUpCrystals"/> tries, and how sure of its groups it is.</summary>
public sealed record MadeUpOptions
{
    /// <summary>Most crystals that are tried for one that is wanted. Default 2,000.</summary>
    public int MaximumTries { get; init; } = 2_000;

    /// <summary>
    /// After so many tries one orbit more than drawn is taken, after as many again another, up to <see cref="FurtherOrbits"/>, then none again: a
    /// group may need more than the statistics like. Default 40.
    /// </summary>
    public int TriesPerFurtherOrbit { get; init; } = 40;

    /// <summary>Most orbits beyond the number drawn. Default 4.</summary>
    public int FurtherOrbits { get; init; } = 4;

    /// <summary>Most positions that are tried for one orbit. Default 100.</summary>
    public int TriesPerOrbit { get; init; } = 100;

    /// <summary>
    /// Share of the shortest distances of the statistics that is left at the last try; it falls evenly from 1 at the first. Atoms placed by
    /// chance do not pack as closely as those that have found their places. Default 0.7.
    /// </summary>
    public double LeastContact { get; init; } = 0.7;

    /// <summary>Counted besides the orbits of the statistics for each multiplicity that a group has, so that none is ruled out. Default 1.</summary>
    public double ExtraCount { get; init; } = 1;

    /// <summary>The finder must name the group at this tolerance. Default 0.01 Å.</summary>
    public SymmetryTolerance TightTolerance { get; init; } = new();

    /// <summary>And at this one, so that labels made at either hold. Default the Materials Project's 0.1 Å and 5°.</summary>
    public SymmetryTolerance LooseTolerance { get; init; } = SymmetryTolerance.MaterialsProject;

    /// <summary>Orbits beyond the number drawn at a try, counted from 0.</summary>
    internal int FurtherOrbitsAt(int attempt) => attempt / TriesPerFurtherOrbit % (FurtherOrbits + 1);

    /// <summary>Share of the shortest distances at a try, counted from 0.</summary>
    internal double ContactAt(int attempt) => 1 - (1 - LeastContact) * attempt / MaximumTries;

    /// <summary>Demands that every option is within its range.</summary>
    internal void Validate()
    {
        if (MaximumTries < 1 || TriesPerFurtherOrbit < 1 || TriesPerOrbit < 1 || FurtherOrbits < 0)
            throw new ArgumentException($"The numbers of tries {MaximumTries}, {TriesPerFurtherOrbit} and {TriesPerOrbit} must each be at least 1, that of further orbits, {FurtherOrbits}, at least 0.");
        if (!(LeastContact is > 0 and <= 1))
            throw new ArgumentException($"The least contact is {LeastContact}; it must be above 0 and at most 1.");
        if (!(ExtraCount >= 0))
            throw new ArgumentException($"The extra count of multiplicities is {ExtraCount}; it must not be negative.");
    }
}

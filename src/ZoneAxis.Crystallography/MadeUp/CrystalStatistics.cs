using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>What a list of crystals tells about elements, multiplicities, volumes and distances, for <see cref="MadeUpCrystals"/>.</summary>
public sealed partial record CrystalStatistics
{
    private const string Resource = "ZoneAxis.Crystallography.Data.crystal-statistics.csv";

    private static readonly Lazy<CrystalStatistics> MaterialsProjectTable = new(ReadResource);

    /// <summary>The statistics of 104,750 crystals of the Materials Project of early 2020 (A. Jain et al., APL Materials 1, 011002 (2013); CC BY 4.0), measured by us.</summary>
    public static CrystalStatistics MaterialsProject2020 => MaterialsProjectTable.Value;

    /// <summary>The elements that occur.</summary>
    public required ImmutableArray<ElementStatistics> Elements { get; init; }

    /// <summary>Numbers of elements and orbits, by crystal system.</summary>
    public required ImmutableArray<OrbitCount> Orbits { get; init; }

    /// <summary>Multiplicities of orbits, by crystal system.</summary>
    public required ImmutableArray<MultiplicityCount> Multiplicities { get; init; }

    /// <summary>Shapes of conventional cells, by crystal system.</summary>
    public required ImmutableArray<CellShape> Shapes { get; init; }

    /// <summary>The volume of a cell in units of the sum of its atoms' <see cref="ElementStatistics.VolumeCubicAngstrom"/>.</summary>
    public required Quantiles VolumeRatio { get; init; }

    /// <summary>Atoms in a primitive cell.</summary>
    public required Quantiles PrimitiveAtoms { get; init; }

    /// <summary>Measures a list of crystals.</summary>
    /// <param name="crystals">Crystals in any cell. Those that are not fully occupied are left out.</param>
    /// <param name="tolerance">At which their symmetry is found; the Materials Project's 0.1 Å and 5° unless given.</param>
    /// <exception cref="ArgumentException">There is no crystal that can be measured.</exception>
    public static CrystalStatistics Measure(IEnumerable<Crystal> crystals, SymmetryTolerance? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(crystals);
        StatisticsMeasurement measurement = new(tolerance ?? SymmetryTolerance.MaterialsProject);
        foreach (Crystal crystal in crystals)
            measurement.Add(crystal);
        return measurement.Result();
    }

    /// <summary>Demands that crystals can be drawn from the statistics.</summary>
    internal void Validate()
    {
        if (Elements.IsEmpty || Orbits.IsEmpty)
            throw new ArgumentException("Statistics of crystals need at least one element and one number of orbits.");
        if (Orbits.Any(count => count.Elements < 1 || count.Elements > Elements.Length || count.Orbits < count.Elements || count.Crystals < 1))
            throw new ArgumentException($"The statistics count crystals with more elements than orbits, or than the {Elements.Length} elements listed, or no crystals.");
    }

    private static CrystalStatistics ReadResource()
    {
        using Stream stream = typeof(CrystalStatistics).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is missing from the assembly.");
        using StreamReader reader = new(stream);
        return Read(reader);
    }
}

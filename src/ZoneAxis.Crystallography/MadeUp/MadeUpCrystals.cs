using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Makes crystals up: for any space group, Wyckoff positions are occupied with elements, multiplicities, volumes and cell shapes as a list
/// of real crystals has them, no two atoms nearer than atoms there; the symmetry finder then confirms the group.
/// </summary>
/// <remarks>
/// Elements are drawn independently of one another, so that charges need not balance. Safe to share between threads. The same statistics,
/// options, group and seed give the same crystal.
/// </remarks>
public sealed class MadeUpCrystals
{
    // Draws of different groups with one seed have nothing in common.
    private const int SeedStep = 1_000_003;

    private readonly CrystalStatistics _statistics;
    private readonly MadeUpOptions _options;
    private readonly Lazy<MadeUpComposition>[] _compositions;

    /// <summary>Crystals like those of the Materials Project.</summary>
    public MadeUpCrystals()
        : this(CrystalStatistics.MaterialsProject2020)
    {
    }

    /// <summary>Crystals like those of a list.</summary>
    /// <param name="statistics">What the list tells.</param>
    /// <param name="options">Limits and tolerances; the defaults unless given.</param>
    /// <exception cref="ArgumentException">A list of the statistics is empty or asks for more elements than there are, or an option is out of its range.</exception>
    public MadeUpCrystals(CrystalStatistics statistics, MadeUpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        _statistics = statistics;
        _options = options ?? new MadeUpOptions();
        statistics.Validate();
        _options.Validate();
        _compositions =
        [
            .. Enumerable.Range(1, SpaceGroups.Count)
                .Select(number => new Lazy<MadeUpComposition>(() => new MadeUpComposition(_statistics, _options, SpaceGroups.Default(number)))),
        ];
    }

    /// <summary>Makes up a crystal.</summary>
    /// <param name="spaceGroupNumber">1 to 230.</param>
    /// <param name="seed">Any number; another one gives another crystal.</param>
    /// <returns>The crystal in the group's default setting, named "madeup-GROUP-SEED".</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    /// <exception cref="MadeUpCrystalException">No try gave a crystal of the group.</exception>
    public Crystal Draw(int spaceGroupNumber, int seed)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(spaceGroupNumber);
        MadeUpComposition composition = _compositions[spaceGroupNumber - 1].Value;
        Random random = new(unchecked(seed * SeedStep + spaceGroupNumber));
        int elements = composition.DrawElementCount(random);
        string name = string.Create(CultureInfo.InvariantCulture, $"madeup-{spaceGroupNumber}-{seed}");
        for (int attempt = 0; attempt < _options.MaximumTries; attempt++)
        {
            if (Try(setting, composition, elements, attempt, random) is { } crystal && IsOfGroup(crystal, spaceGroupNumber))
                return crystal with { Name = name };
        }

        throw new MadeUpCrystalException(
            $"None of {_options.MaximumTries} crystals made up with seed {seed} and {elements} elements is of space group {spaceGroupNumber}; take another seed, or raise {nameof(MadeUpOptions)}.{nameof(MadeUpOptions.MaximumTries)}.");
    }

    private Crystal? Try(SpaceGroupSetting setting, MadeUpComposition composition, int elements, int attempt, Random random)
    {
        if (composition.Draw(elements, _options.FurtherOrbitsAt(attempt), random) is not { } orbits)
            return null;
        double volume = _statistics.VolumeRatio.At(random.NextDouble())
            * orbits.Sum(orbit => orbit.Site.Position.Multiplicity * orbit.Element.VolumeCubicAngstrom);
        AtomPlacement placement = new(MadeUpCell.Draw(setting, volume, _statistics, random), _options.ContactAt(attempt), _options.TriesPerOrbit);
        foreach ((WyckoffSite site, ElementStatistics element) in orbits)
        {
            if (!placement.TryAdd(site, element, random))
                return null;
        }

        return placement.ToCrystal();
    }

    private bool IsOfGroup(Crystal crystal, int number) =>
        SymmetryFinder.Find(crystal, _options.TightTolerance).Number == number && SymmetryFinder.Find(crystal, _options.LooseTolerance).Number == number;
}

namespace ZoneAxis.Crystallography;

/// <summary>Gathers <see cref="CrystalStatistics"/> crystal by crystal.</summary>
internal sealed class StatisticsMeasurement(SymmetryTolerance tolerance)
{
    // Crystals are left out of the distributions where they are among so few at either end: mostly errors.
    private const double TrimmedShare = 0.005;

    // 2.3 % of the Materials Project of early 2020 have over 60 Å³ an atom, most of them implausibly expanded.
    private const double TrimmedShareOfVolumes = 0.03;

    // All but this share of the closest pairs are farther apart than the contact that is stated.
    private const double ClosestShare = 0.01;

    private readonly List<MeasuredCrystal> _crystals = [];
    private readonly Dictionary<(CrystalSystem System, int Elements, int Orbits), int> _orbits = [];
    private readonly Dictionary<(CrystalSystem System, int Multiplicity), int> _multiplicities = [];
    private readonly Dictionary<(CrystalSystem System, bool Rhombohedral, CellShapeQuantity Quantity), List<double>> _shapes = [];

    /// <summary>Adds a crystal; one that is not fully occupied is left out.</summary>
    public void Add(Crystal crystal)
    {
        if (crystal.Sites.Any(site => site.Occupancy != 1))
            return;
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, tolerance);
        CrystalSystem system = symmetry.Setting.System;
        MeasuredCrystal measured = MeasuredCrystal.Of(symmetry.PrimitiveStandardCell);
        _crystals.Add(measured);
        Increase(_orbits, (system, measured.Atoms.Count, symmetry.Orbits.Length));
        foreach (CrystalOrbit orbit in symmetry.Orbits)
            Increase(_multiplicities, (system, orbit.Wyckoff.Multiplicity / symmetry.Setting.Hall.Centring.Length));
        AddShape(symmetry);
    }

    /// <summary>The statistics of all crystals added.</summary>
    public CrystalStatistics Result()
    {
        if (_crystals.Count == 0)
            throw new ArgumentException("There is no fully occupied crystal to measure.");
        Dictionary<int, double> volumes = AtomicVolumes.Of(_crystals);
        return new CrystalStatistics
        {
            Elements = [.. volumes.Keys.Order().Select(number => Measured(number, volumes))],
            Orbits = [.. _orbits.OrderBy(count => count.Key).Select(count => new OrbitCount(count.Key.System, count.Key.Elements, count.Key.Orbits, count.Value))],
            Multiplicities = [.. _multiplicities.OrderBy(count => count.Key).Select(count => new MultiplicityCount(count.Key.System, count.Key.Multiplicity, count.Value))],
            Shapes = [.. _shapes.OrderBy(shape => shape.Key).Select(shape => new CellShape(shape.Key.System, shape.Key.Rhombohedral, shape.Key.Quantity, Quantiles.Of(shape.Value, TrimmedShare)))],
            VolumeRatio = Quantiles.Of(_crystals.Select(crystal => AtomicVolumes.Ratio(crystal, volumes)), TrimmedShareOfVolumes),
            PrimitiveAtoms = Quantiles.Of(_crystals.Select(crystal => (double)crystal.Count), TrimmedShare),
        };
    }

    private void AddShape(CrystalSymmetry symmetry)
    {
        CellParameters cell = symmetry.StandardCell.Lattice.Parameters;
        bool rhombohedral = symmetry.Setting.Centring == 'R';
        void AddOne(CellShapeQuantity quantity, double value)
        {
            (CrystalSystem, bool, CellShapeQuantity) key = (symmetry.Setting.System, rhombohedral, quantity);
            if (!_shapes.TryGetValue(key, out List<double>? values))
                _shapes[key] = values = [];
            values.Add(value);
        }

        foreach (CellShapeQuantity quantity in MadeUpCell.FreeQuantities(symmetry.Setting.System))
            AddOne(quantity, MadeUpCell.Value(cell, quantity));
    }

    private ElementStatistics Measured(int number, Dictionary<int, double> volumes)
    {
        MeasuredCrystal[] with = [.. _crystals.Where(crystal => crystal.Atoms.ContainsKey(number))];
        double share = with.Average(crystal => (double)crystal.Atoms[number] / crystal.Count);
        // An atom always has its own translates for neighbours; an element may have been alone in all its crystals.
        double like = Contact(with, number, like: true, volumes)!.Value;
        double unlike = Contact(with, number, like: false, volumes) ?? like;
        return new ElementStatistics(Element.FromAtomicNumber(number), with.Length, share, volumes[number], like, unlike);
    }

    private static double? Contact(MeasuredCrystal[] crystals, int number, bool like, Dictionary<int, double> volumes)
    {
        double[] closest = [.. crystals.Select(crystal => crystal.ClosestContact(number, like, volumes)).OfType<double>()];
        return closest.Length > 0 ? Quantiles.Of(closest, ClosestShare).At(0) : null;
    }

    private static void Increase<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}

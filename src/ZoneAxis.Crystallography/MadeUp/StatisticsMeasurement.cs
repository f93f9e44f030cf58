namespace ZoneAxis.Crystallography;

/// <summary>Gathers <see cref="CrystalStatistics"/> crystal by crystal.</summary>
internal sealed class StatisticsMeasurement(SymmetryTolerance tolerance)
{
    // Crystals are left out of the distributions where they are among so few at either end: mostly errors.
    private const double TrimmedShare = 0.005;

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
            Elements = [.. volumes.Keys.Order().Select(number => Measured(number, volumes[number]))],
            Orbits = [.. _orbits.OrderBy(count => count.Key).Select(count => new OrbitCount(count.Key.System, count.Key.Elements, count.Key.Orbits, count.Value))],
            Multiplicities = [.. _multiplicities.OrderBy(count => count.Key).Select(count => new MultiplicityCount(count.Key.System, count.Key.Multiplicity, count.Value))],
            Shapes = [.. _shapes.OrderBy(shape => shape.Key).Select(shape => new CellShape(shape.Key.System, shape.Key.Rhombohedral, shape.Key.Quantity, Quantiles.Of(shape.Value, TrimmedShare)))],
            VolumeRatio = Quantiles.Of(_crystals.Select(crystal => AtomicVolumes.Ratio(crystal, volumes)), TrimmedShare),
            PrimitiveAtoms = Quantiles.Of(_crystals.Select(crystal => (double)crystal.Count), TrimmedShare),
            LikeContact = Contact(volumes, like: true),
            UnlikeContact = Contact(volumes, like: false),
        };
    }

    private void AddShape(CrystalSymmetry symmetry)
    {
        CellParameters cell = symmetry.StandardCell.Lattice.Parameters;
        bool rhombohedral = symmetry.Setting.Centring == 'R';
        void AddOne(CellShapeQuantity quantity, double value)
        {
            var key = (symmetry.Setting.System, rhombohedral, quantity);
            if (!_shapes.TryGetValue(key, out List<double>? values))
                _shapes[key] = values = [];
            values.Add(value);
        }

        foreach (CellShapeQuantity quantity in MadeUpCell.FreeQuantities(symmetry.Setting.System))
            AddOne(quantity, MadeUpCell.Value(cell, quantity));
    }

    private ElementStatistics Measured(int number, double volume)
    {
        MeasuredCrystal[] with = [.. _crystals.Where(crystal => crystal.Atoms.ContainsKey(number))];
        double share = with.Average(crystal => (double)crystal.Atoms[number] / crystal.Count);
        return new ElementStatistics(Element.FromAtomicNumber(number), with.Length, share, volume);
    }

    private double Contact(Dictionary<int, double> volumes, bool like)
    {
        double[] contacts =
        [
            .. from crystal in _crystals
               from contact in crystal.Contacts
               where contact.Key.First == contact.Key.Second == like
               select contact.Value / (Math.Cbrt(volumes[contact.Key.First]) + Math.Cbrt(volumes[contact.Key.Second])),
        ];
        // A list of elements alone tells nothing of contacts between two.
        return contacts.Length > 0 ? Quantiles.Of(contacts, ClosestShare).At(0) : Contact(volumes, !like);
    }

    private static void Increase<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Crystals made up for a tabulated setting: a cell that its operations keep, an atom at the origin and two at general positions.</summary>
internal static class SettingCrystal
{
    private const double RoomAngstrom = 0.1;
    private static readonly Element[] General = [Element.FromSymbol("O"), Element.FromSymbol("Si")];

    public static Crystal Of(SpaceGroupSetting setting, Random random)
    {
        Lattice lattice = LatticeOf(setting, random);
        List<Site> sites = [.. Orbit(lattice, setting, Vector3D.Zero).Select(x => new Site(Element.FromSymbol("Fe"), x))];
        foreach (Element element in General)
        {
            List<Vector3D> orbit;
            do
                orbit = Orbit(lattice, setting, new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble()));
            while (orbit.Count < setting.Hall.Operations.Length);
            sites.AddRange(orbit.Select(x => new Site(element, x, Occupancy: 0.5)));
        }
        return new Crystal($"setting-{setting.SettingNumber}", lattice, [.. sites]);
    }

    /// <summary>The mean of a metric tensor's images is kept by every operation.</summary>
    private static Lattice LatticeOf(SpaceGroupSetting setting, Random random)
    {
        double Edge() => 6 + 3 * random.NextDouble();
        Matrix3D basis = new Lattice(new CellParameters(Edge(), Edge(), Edge(), 80 + 20 * random.NextDouble(), 80 + 20 * random.NextDouble(), 80 + 20 * random.NextDouble())).Basis;
        Matrix3D metric = basis * basis.Transposed();
        Matrix3D[] images = [.. setting.Hall.Operations.Select(operation => operation.Rotation.ToMatrix3D()).Select(w => w.Transposed() * metric * w)];
        double a = Length(m => m.M11), b = Length(m => m.M22), c = Length(m => m.M33);
        return new Lattice(new CellParameters(a, b, c, Angle(m => m.M23, b * c), Angle(m => m.M13, a * c), Angle(m => m.M12, a * b)));

        double Length(Func<Matrix3D, double> entry) => Math.Sqrt(images.Average(entry));
        double Angle(Func<Matrix3D, double> entry, double product) => Math.Round(Math.Acos(images.Average(entry) / product) * 180 / Math.PI, 9);
    }

    private static List<Vector3D> Orbit(Lattice lattice, SpaceGroupSetting setting, Vector3D position)
    {
        List<Vector3D> orbit = [];
        foreach (Vector3D image in setting.Hall.Operations.Select(operation => operation.Apply(position).WrappedToCell()))
        {
            if (!orbit.Exists(other => lattice.ToCartesian((image - other).WrappedToNearest()).Length < RoomAngstrom))
                orbit.Add(image);
        }
        return orbit;
    }
}

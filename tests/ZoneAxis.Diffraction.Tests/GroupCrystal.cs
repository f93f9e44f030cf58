using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>Crystals with the symmetry of a chosen group, their orbits left where the operations put them.</summary>
internal static class GroupCrystal
{
    private static readonly (string Symbol, double IsotropicB)[] Species = [("Fe", 0.4), ("O", 0.9), ("Si", 0.6)];

    /// <summary>Atoms on general positions of the default setting, in a cell of the group's system.</summary>
    /// <param name="group">Number of the group, 1 to 230.</param>
    /// <param name="random">Draws cell and positions.</param>
    public static Crystal Of(int group, Random random)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(group);
        double Edge() => 5 + 4 * random.NextDouble();
        double Angle() => 95 + 15 * random.NextDouble();
        (double a, double b, double c) = (Edge(), Edge(), Edge());
        CellParameters cell = setting.System switch
        {
            CrystalSystem.Triclinic => new(a, b, c, Angle(), Angle(), Angle()),
            CrystalSystem.Monoclinic => new(a, b, c, 90, Angle(), 90),
            CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
            CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
            CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
            _ => new(a, a, c, 90, 90, 120),
        };
        int orbits = setting.Hall.Operations.Length > 48 ? 1 : Species.Length;
        IEnumerable<Site> sites =
            from species in Species[..orbits]
            let place = new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble())
            from operation in setting.Hall.Operations
            select new Site(Element.FromSymbol(species.Symbol), operation.Apply(place), 1, species.IsotropicB);
        return new Crystal($"group {group}", new Lattice(cell), [.. sites]);
    }
}

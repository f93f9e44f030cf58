using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>Random crystals of a chosen group, written on a random basis and origin.</summary>
internal static class MadeUpCrystal
{
    private static readonly Element[] Species = [Element.FromSymbol("Si"), Element.FromSymbol("O"), Element.FromSymbol("Fe")];

    /// <summary>A crystal with two orbits of general positions in the group's default setting.</summary>
    public static Crystal InStandardSetting(int number, Random random)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(number);
        double Edge() => 4 + 5 * random.NextDouble();
        double Angle() => 95 + 15 * random.NextDouble();
        double a = Edge(), b = Edge(), c = Edge();
        CellParameters cell = setting.System switch
        {
            CrystalSystem.Triclinic => new(a, b, c, Angle(), Angle(), Angle()),
            CrystalSystem.Monoclinic => new(a, b, c, 90, Angle(), 90),
            CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
            CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
            CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
            _ => new(a, a, c, 90, 90, 120),
        };
        ImmutableArray<Site>.Builder sites = ImmutableArray.CreateBuilder<Site>();
        foreach (Element element in Species)
        {
            Vector3D position = RandomVector(random);
            sites.AddRange(setting.Hall.Operations.Select(operation => new Site(element, operation.Apply(position).WrappedToCell())));
        }
        return new Crystal($"made up {number}", new Lattice(cell), sites.ToImmutable());
    }

    /// <summary>The same crystal with its origin moved at random and its lattice on another right-handed basis.</summary>
    public static Crystal Disguised(Crystal crystal, Random random)
    {
        IntegerMatrix3 basis = IntegerMatrix3.Identity;
        for (int step = 0; step < 4; step++)
            basis = Shear(random.Next(6), random.Next(2) == 0 ? 1 : -1) * basis;
        Matrix3D inverse = basis.ToMatrix3D().Inverted();
        Vector3D origin = RandomVector(random);
        return new Crystal(
            crystal.Name,
            Lattice.FromBasis(basis.ToMatrix3D() * crystal.Lattice.Basis),
            [.. crystal.Sites.Select(site => site with { Fraction = ((site.Fraction + origin) * inverse).WrappedToCell() })]);
    }

    private static Vector3D RandomVector(Random random) => new(random.NextDouble(), random.NextDouble(), random.NextDouble());

    private static IntegerMatrix3 Shear(int which, int by) => which switch
    {
        0 => new(1, by, 0, 0, 1, 0, 0, 0, 1),
        1 => new(1, 0, by, 0, 1, 0, 0, 0, 1),
        2 => new(1, 0, 0, by, 1, 0, 0, 0, 1),
        3 => new(1, 0, 0, 0, 1, by, 0, 0, 1),
        4 => new(1, 0, 0, 0, 1, 0, by, 0, 1),
        _ => new(1, 0, 0, 0, 1, 0, 0, by, 1),
    };
}

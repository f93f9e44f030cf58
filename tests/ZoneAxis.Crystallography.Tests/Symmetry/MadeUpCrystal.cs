using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>Random crystals of a chosen group, written on a random basis and origin.</summary>
internal static class MadeUpCrystal
{
    // No two atoms lie closer, so that none is mistaken for another or for its own image.
    private const double ShortestDistanceAngstrom = 0.3;

    // With this many atoms a further orbit of general positions only costs time.
    private const int EnoughAtoms = 90;

    private static readonly Element[] Species = [Element.FromSymbol("Si"), Element.FromSymbol("O"), Element.FromSymbol("Fe")];

    /// <summary>A crystal with up to three orbits of general positions in the group's default setting, and now and then one of a special position.</summary>
    public static Crystal InStandardSetting(int number, Random random)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(number);
        Lattice lattice = new(RandomCell(setting.System, random));
        List<Site> sites = [];
        foreach (Element element in Species)
        {
            if (sites.Count < EnoughAtoms)
                AddOrbit(sites, lattice, setting, setting.WyckoffPositions[0], element, random);
        }
        AddOrbit(sites, lattice, setting, setting.WyckoffPositions[random.Next(setting.WyckoffPositions.Length)], Element.FromSymbol("Ca"), random);
        return new Crystal($"made up {number}", lattice, [.. sites]);
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

    /// <summary>The crystal in a cell that is a few times as long along one edge.</summary>
    public static Crystal Supercell(Crystal crystal, int axis, int times)
    {
        Vector3D step = axis switch
        {
            0 => new(1, 0, 0),
            1 => new(0, 1, 0),
            _ => new(0, 0, 1),
        };
        Vector3D factors = new(axis == 0 ? times : 1, axis == 1 ? times : 1, axis == 2 ? times : 1);
        CellParameters cell = crystal.Lattice.Parameters;
        IEnumerable<Site> sites = from site in crystal.Sites
                                  from k in Enumerable.Range(0, times)
                                  let moved = site.Fraction.WrappedToCell() + k * step
                                  select site with { Fraction = new(moved.X / factors.X, moved.Y / factors.Y, moved.Z / factors.Z) };
        return new Crystal(crystal.Name, new Lattice(cell with { A = cell.A * factors.X, B = cell.B * factors.Y, C = cell.C * factors.Z }), [.. sites]);
    }

    /// <summary>Every atom moved by the same distance in a random direction.</summary>
    public static Crystal Noisy(Crystal crystal, double angstrom, Random random) => crystal with
    {
        Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + crystal.Lattice.ToFraction(angstrom * RandomDirection(random)) })],
    };

    private static CellParameters RandomCell(CrystalSystem system, Random random)
    {
        double Edge() => 5 + 4 * random.NextDouble();
        double Angle() => 95 + 15 * random.NextDouble();
        double a = Edge(), b = Edge(), c = Edge();
        return system switch
        {
            CrystalSystem.Triclinic => new(a, b, c, Angle(), Angle(), Angle()),
            CrystalSystem.Monoclinic => new(a, b, c, 90, Angle(), 90),
            CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
            CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
            CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
            _ => new(a, a, c, 90, 90, 120),
        };
    }

    /// <summary>Adds an orbit; drawn anew a few times where it comes too close to atoms that are there, then left out unless it is the first.</summary>
    private static void AddOrbit(List<Site> sites, Lattice lattice, SpaceGroupSetting setting, WyckoffPosition position, Element element, Random random)
    {
        const int Draws = 200;
        for (int draw = 0; draw < Draws; draw++)
        {
            Vector3D point = PointOn(position, RandomVector(random));
            ImmutableArray<Site> orbit = [.. Images(setting, point).Select(image => new Site(element, image))];
            if (orbit.Length != position.Multiplicity || (position == setting.WyckoffPositions[0] && IsNearSpecial(point)))
                continue;
            // The atoms of an orbit all have the same surroundings, so that one of them speaks for all.
            if (sites.Concat(orbit.Skip(1)).Any(other => lattice.ToCartesian((other.Fraction - orbit[0].Fraction).WrappedToNearest()).Length < ShortestDistanceAngstrom))
                continue;
            sites.AddRange(orbit);
            return;
        }
    }

    /// <summary>Whether coordinates, their sums or differences are near a multiple of 1/8, where a random crystal has more symmetry than it should.</summary>
    private static bool IsNearSpecial(Vector3D x)
    {
        const double Parts = 8, Nearest = 0.005;
        double[] values = [x.X, x.Y, x.Z, x.X - x.Y, x.Y - x.Z, x.Z - x.X, x.X + x.Y, x.Y + x.Z, x.Z + x.X];
        return Array.Exists(values, value => Math.Abs(value * Parts - Math.Round(value * Parts)) < Nearest * Parts);
    }

    private static Vector3D PointOn(WyckoffPosition position, Vector3D free)
    {
        double[] values = [.. position.Coordinates.Split(',').Select(part => SymmetryExpression.TryParse(part, out SymmetryExpression e, out _)
            ? e.X * free.X + e.Y * free.Y + e.Z * free.Z + (double)e.Translation / SymmetryOperation.Denominator
            : throw new FormatException(part))];
        return new Vector3D(values[0], values[1], values[2]);
    }

    private static List<Vector3D> Images(SpaceGroupSetting setting, Vector3D point)
    {
        List<Vector3D> images = [];
        foreach (SymmetryOperation operation in setting.Hall.Operations)
        {
            Vector3D image = operation.Apply(point).WrappedToCell();
            if (!images.Exists(other => (other - image).WrappedToNearest().LengthSquared < 1e-12))
                images.Add(image);
        }
        return images;
    }

    private static Vector3D RandomVector(Random random) => new(random.NextDouble(), random.NextDouble(), random.NextDouble());

    private static Vector3D RandomDirection(Random random)
    {
        double z = 2 * random.NextDouble() - 1, angle = 2 * Math.PI * random.NextDouble(), radius = Math.Sqrt(1 - z * z);
        return new(radius * Math.Cos(angle), radius * Math.Sin(angle), z);
    }

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

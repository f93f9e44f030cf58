using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Crystals of a chosen group made from drawn numbers, and the disguises that must not hide their group. <see cref="DrawnCrystals"/> draws the numbers.</summary>
internal static class DrawnCrystal
{
    // No two atoms lie closer, so that none is mistaken for another or for its own image.
    private const double ShortestDistanceAngstrom = 0.3;

    // With this many atoms a further orbit of general positions only costs time.
    private const int EnoughAtoms = 90;

    private static readonly Element[] Species = [Element.FromSymbol("Si"), Element.FromSymbol("O"), Element.FromSymbol("Fe")];

    /// <summary>A crystal with up to three orbits of general positions in a setting, and one of another position.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="cell">A cell of its system.</param>
    /// <param name="points">Where to try to put atoms; used up orbit by orbit.</param>
    /// <param name="special">The position of the last orbit, by its place in the setting's list.</param>
    public static Crystal Of(SpaceGroupSetting setting, CellParameters cell, IReadOnlyList<Vector3D> points, int special)
    {
        Lattice lattice = new(cell);
        List<Site> sites = [];
        Queue<Vector3D> left = new(points);
        foreach (Element element in Species)
        {
            if (sites.Count < EnoughAtoms)
                AddOrbit(sites, lattice, setting, setting.WyckoffPositions[0], element, left);
        }
        AddOrbit(sites, lattice, setting, setting.WyckoffPositions[special], Element.FromSymbol("Ca"), left);
        return new Crystal($"made up {setting.Number}", lattice, [.. sites]);
    }

    /// <summary>The same crystal with its origin moved and its lattice on another right-handed basis.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <param name="origin">Added to every position.</param>
    /// <param name="shears">Which axis is added to or taken off which other, one by one: 0 to 5, and the sign.</param>
    public static Crystal Disguised(Crystal crystal, Vector3D origin, IEnumerable<(int Which, int By)> shears)
    {
        IntegerMatrix3 basis = shears.Aggregate(IntegerMatrix3.Identity, (product, shear) => Shear(shear.Which, shear.By) * product);
        Matrix3D inverse = basis.ToMatrix3D().Inverted();
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

    /// <summary>Every atom moved.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <param name="moves">How far, Å, one for each atom.</param>
    public static Crystal Moved(Crystal crystal, IReadOnlyList<Vector3D> moves) => crystal with
    {
        Sites = [.. crystal.Sites.Select((site, i) => site with { Fraction = site.Fraction + crystal.Lattice.ToFraction(moves[i]) })],
    };

    /// <summary>Whether coordinates, their sums or differences are near a multiple of 1/8, where a random crystal has more symmetry than it should.</summary>
    public static bool IsNearSpecial(Vector3D x)
    {
        const double Parts = 8, Nearest = 0.005;
        double[] values = [x.X, x.Y, x.Z, x.X - x.Y, x.Y - x.Z, x.Z - x.X, x.X + x.Y, x.Y + x.Z, x.Z + x.X];
        return Array.Exists(values, value => Math.Abs(value * Parts - Math.Round(value * Parts)) < Nearest * Parts);
    }

    /// <summary>Adds an orbit at the first point where it comes close to no atom that is there, and none where there is no such point.</summary>
    private static void AddOrbit(List<Site> sites, Lattice lattice, SpaceGroupSetting setting, WyckoffPosition position, Element element, Queue<Vector3D> points)
    {
        const int Trials = 50;
        for (int trial = 0; trial < Trials && points.TryDequeue(out Vector3D free); trial++)
        {
            Vector3D point = PointOn(position, free);
            ImmutableArray<Site> orbit = [.. Images(setting, point).Select(image => new Site(element, image))];
            // The atoms of an orbit all have the same surroundings, so that one of them speaks for all.
            if (orbit.Length == position.Multiplicity
                && !sites.Concat(orbit.Skip(1)).Any(other => lattice.ToCartesian((other.Fraction - orbit[0].Fraction).WrappedToNearest()).Length < ShortestDistanceAngstrom))
            {
                sites.AddRange(orbit);
                return;
            }
        }
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

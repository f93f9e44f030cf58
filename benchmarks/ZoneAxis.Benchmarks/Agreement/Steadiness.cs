using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Counts the crystals whose group changes when they are written anew: atoms in another order, another origin, another cell of the same lattice.</summary>
internal static class Steadiness
{
    private const int Seed = 20201106;
    private const int Shears = 4;

    /// <summary>How many of some crystals change their group.</summary>
    /// <param name="crystals">The crystals.</param>
    /// <param name="tolerance">At which tolerance.</param>
    /// <returns>The number that change when atoms and origin do, and the number that change when the cell does too.</returns>
    public static (int Rewritten, int OnOtherCell) Count(IEnumerable<Crystal> crystals, SymmetryTolerance tolerance)
    {
        Random random = new(Seed);
        int rewritten = 0, onOtherCell = 0;
        foreach (Crystal crystal in crystals)
        {
            int number = SymmetryFinder.Find(crystal, tolerance).Number;
            Crystal again = Rewritten(crystal, random);
            rewritten += SymmetryFinder.Find(again, tolerance).Number != number ? 1 : 0;
            onOtherCell += SymmetryFinder.Find(OnOtherCell(again, random), tolerance).Number != number ? 1 : 0;
        }
        return (rewritten, onOtherCell);
    }

    private static Crystal Rewritten(Crystal crystal, Random random)
    {
        Vector3D origin = new(random.NextDouble(), random.NextDouble(), random.NextDouble());
        Site[] sites = [.. crystal.Sites.Select(site => site with { Fraction = (site.Fraction + origin).WrappedToCell() })];
        random.Shuffle(sites);
        return crystal with { Sites = [.. sites] };
    }

    private static Crystal OnOtherCell(Crystal crystal, Random random)
    {
        Vector3D[] rows = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];
        for (int shear = 0; shear < Shears; shear++)
        {
            int axis = random.Next(3), other = (axis + 1 + random.Next(2)) % 3;
            rows[axis] += (random.Next(2) == 0 ? 1 : -1) * rows[other];
        }
        Matrix3D basis = Matrix3D.FromRows(rows[0], rows[1], rows[2]), inverse = basis.Inverted();
        return crystal with
        {
            Lattice = Lattice.FromBasis(basis * crystal.Lattice.Basis),
            Sites = [.. crystal.Sites.Select(site => site with { Fraction = (site.Fraction * inverse).WrappedToCell() })],
        };
    }
}

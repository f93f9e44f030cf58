using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks;

/// <summary>Crystals to measure with, small to large.</summary>
public static class BenchmarkCrystals
{
    /// <summary>Halite, 8 atoms: S. C. Abrahams and J. L. Bernstein, Acta Cryst. 18, 926 (1965).</summary>
    public static Crystal Halite { get; } = FaceCentred("halite", 5.6402, [("Na", Vector3D.Zero), ("Cl", new Vector3D(0.5, 0.5, 0.5))]);

    /// <summary>Spinel MgAl2O4, 56 atoms, oxygen at u = 0.2624 (group 227, origin choice 2).</summary>
    public static Crystal Spinel { get; } = FaceCentred("spinel", 8.0831, SpinelBasis(0.2624));

    /// <summary>A made-up triclinic cell of 40 atoms without symmetry, as large cells of real corpora are.</summary>
    public static Crystal Triclinic { get; } = MadeUp();

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Crystal> ByName { get; } =
        new[] { Halite, Spinel, Triclinic }.ToDictionary(crystal => crystal.Name);

    private static (string Symbol, Vector3D Fraction)[] SpinelBasis(double u)
    {
        (double v, double w) = (0.25 - u, 0.25 + u);
        return
        [
            ("Mg", new(0.125, 0.125, 0.125)), ("Mg", new(0.875, 0.375, 0.375)),
            ("Al", new(0.5, 0.5, 0.5)), ("Al", new(0.25, 0.75, 0)), ("Al", new(0.75, 0, 0.25)), ("Al", new(0, 0.25, 0.75)),
            ("O", new(u, u, u)), ("O", new(v, v, u)), ("O", new(v, u, v)), ("O", new(u, v, v)),
            ("O", new(-u, -u, -u)), ("O", new(w, w, -u)), ("O", new(w, -u, w)), ("O", new(-u, w, w)),
        ];
    }

    private static Crystal FaceCentred(string name, double side, (string Symbol, Vector3D Fraction)[] basis)
    {
        Vector3D[] centring = [Vector3D.Zero, new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)];
        IEnumerable<Site> sites = basis.SelectMany(atom => centring.Select(t =>
            new Site(Element.FromSymbol(atom.Symbol), (atom.Fraction + t).WrappedToCell())));
        return new Crystal(name, new Lattice(new CellParameters(side, side, side, 90, 90, 90)), [.. sites]);
    }

    /// <summary>A made-up cube with atoms of four elements at random.</summary>
    /// <param name="edge">Edge, Å.</param>
    /// <param name="atoms">Number of atoms.</param>
    public static Crystal Cube(double edge, int atoms) => AtRandom($"{atoms} atoms at random", atoms, new CellParameters(edge, edge, edge, 90, 90, 90));

    private static Crystal MadeUp()
    {
        const int Atoms = 40;
        return AtRandom("triclinic", Atoms, new CellParameters(6.9, 7.7, 9.4, 82, 97, 104));
    }

    private static Crystal AtRandom(string name, int atoms, CellParameters cell)
    {
        string[] symbols = ["Ca", "Si", "O", "H"];
        Random random = new(atoms);
        IEnumerable<Site> sites = Enumerable.Range(0, atoms).Select(i =>
            new Site(Element.FromSymbol(symbols[i % symbols.Length]), new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble())));
        return new Crystal(name, new Lattice(cell), [.. sites]);
    }
}

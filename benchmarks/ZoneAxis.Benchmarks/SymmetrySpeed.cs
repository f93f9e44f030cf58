using System.Diagnostics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks;

/// <summary>Times the symmetry finder crystal by crystal: the spread over a real corpus, and large cells. Prints a table.</summary>
public static class SymmetrySpeed
{
    public const string Verb = "symmetry-speed";
    public const string SupercellVerb = "symmetry-supercells";

    private const int Drawn = 1000;
    private const int WarmUps = 10_000;
    private const int Seed = 1000;
    private const int LargeAtoms = 400;

    // Each crystal is timed this often and the shortest time taken: another process on the core is none of ours.
    private const int Repeats = 3;

    /// <summary>Times 1,000 crystals drawn from a file, then cells of 400 atoms.</summary>
    /// <param name="corpus">A JSON-lines file of crystals.</param>
    public static void Measure(string corpus)
    {
        CrystalRecord[] records = [.. JsonLinesReader.Read(corpus)];
        new Random(Seed).Shuffle(records);
        // The first calls of the process read the tables and compile the code, which the runtime does again, better, while they go on.
        foreach (CrystalRecord record in records.Skip(Drawn).Take(WarmUps))
            Complete(record.Crystal);
        Crystal[] crystals = [.. records.Take(Drawn).Select(record => record.Crystal)];
        Report("group, 0.01 Å", crystals, crystal => SymmetryFinder.Find(crystal));
        Report("group, operations, orbits and Wyckoff letters, 0.01 Å", crystals, Complete);
        Report("group, 0.1 Å and 5°", crystals, crystal => SymmetryFinder.Find(crystal, SymmetryTolerance.MaterialsProject));
        Report($"{LargeAtoms} atoms: random, one element", [RandomAtoms()], Complete);
        Report($"{LargeAtoms} atoms: rock salt, 5 × 5 × 2 cells", [Repeated(BenchmarkCrystals.Halite, 5, 5, 2)], Complete);
        Report($"{LargeAtoms} atoms: one element on a grid of 10 × 8 × 5", [Grid(10, 8, 5)], Complete);
        MeasureSupercells();
    }

    /// <summary>Times supercells of one element: exact, off by less than the tolerance of 0.01 Å, off by more.</summary>
    public static void MeasureSupercells()
    {
        Crystal exact = Grid(17, 17, 17);
        Report("4,913 atoms of one element", [exact], crystal => SymmetryFinder.Find(crystal));
        foreach (double noise in new[] { 0.002, 0.004, 0.02 })
            Report($"4,913 atoms of one element, each moved by up to {noise} Å", [Rattled(exact, noise)], crystal => SymmetryFinder.Find(crystal));
    }

    private static Crystal Rattled(Crystal crystal, double noise)
    {
        Random random = new(Seed);
        return crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + noise * InBall(random) * crystal.Lattice.Basis.Inverted() })] };
    }

    private static Vector3D InBall(Random random)
    {
        while (true)
        {
            Vector3D point = new(2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1);
            if (point.Length <= 1)
                return point;
        }
    }

    private static void Complete(Crystal crystal)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal);
        _ = symmetry.Operations;
        _ = symmetry.Orbits;
    }

    private static void Report(string name, Crystal[] crystals, Action<Crystal> action)
    {
        double[] milliseconds = [.. crystals.Select(crystal => Time(crystal, action)).Order()];
        Console.WriteLine($"{name}: median {milliseconds[milliseconds.Length / 2]:0.000} ms, 99th percentile {milliseconds[milliseconds.Length * 99 / 100]:0.000} ms, longest {milliseconds[^1]:0.000} ms of {crystals.Length}");
    }

    private static double Time(Crystal crystal, Action<Crystal> action)
    {
        double best = double.MaxValue;
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            long start = Stopwatch.GetTimestamp();
            action(crystal);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }

    private static Crystal RandomAtoms()
    {
        Random random = new(Seed);
        Vector3D Position() => new(random.NextDouble(), random.NextDouble(), random.NextDouble());
        return new Crystal("random", new Lattice(new(18, 18, 18, 90, 90, 90)), [.. Enumerable.Range(0, LargeAtoms).Select(_ => new Site(Element.FromSymbol("Si"), Position()))]);
    }

    private static Crystal Grid(int a, int b, int c) =>
        Repeated(new Crystal("grid", new Lattice(new(3, 3, 3, 90, 90, 90)), [new(Element.FromSymbol("Fe"), Vector3D.Zero)]), a, b, c);

    private static Crystal Repeated(Crystal crystal, int a, int b, int c)
    {
        CellParameters cell = crystal.Lattice.Parameters;
        IEnumerable<Site> sites = from site in crystal.Sites
                                  from i in Enumerable.Range(0, a)
                                  from j in Enumerable.Range(0, b)
                                  from k in Enumerable.Range(0, c)
                                  let f = site.Fraction
                                  select site with { Fraction = new((f.X + i) / a, (f.Y + j) / b, (f.Z + k) / c) };
        return new Crystal(crystal.Name, new Lattice(cell with { A = a * cell.A, B = b * cell.B, C = c * cell.C }), [.. sites]);
    }
}

using ZoneAxis.Benchmarks.Patterns;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>Times the shaping pattern by pattern over a real corpus. Prints a table.</summary>
public static class ShapingSpeed
{
    public const string Verb = "shaping-speed";

    private const int Drawn = 300;
    private const int WarmUps = 100;
    private const int Seed = 1000;

    // Each pattern is timed this often and the shortest time taken: another process on the core is none of ours.
    private const int Repeats = 5;

    /// <summary>Times the three patterns of 300 crystals drawn from a file, with each variant.</summary>
    /// <param name="corpus">A JSON-lines file of crystals.</param>
    public static void Measure(string corpus)
    {
        CrystalRecord[] records = [.. JsonLinesReader.Read(corpus)];
        new Random(Seed).Shuffle(records);
        PatternSimulator simulator = new(new Rotated45());
        PatternTriple[] triples = [.. records.Take(Drawn).Select(record => simulator.GreyTriple(SetyawanCurtaroloCell.Of(SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject))))];
        foreach (IPatternShaper shaper in PatternShapers.Names.Select(PatternShapers.Named))
        {
            for (int warmUp = 0; warmUp < WarmUps; warmUp++)
                _ = shaper.Shape(triples[warmUp % triples.Length]);
            double[] milliseconds = [.. triples.SelectMany(triple => Enum.GetValues<PatternAxis>().Select(axis => Timing.Best(() => shaper.Shape(triple[axis], axis), Repeats))).Order()];
            Console.WriteLine($"{shaper.Variant}: median {milliseconds[milliseconds.Length / 2]:0.000} ms, 99th percentile {milliseconds[milliseconds.Length * 99 / 100]:0.000} ms, longest {milliseconds[^1]:0.000} ms of {milliseconds.Length} patterns");
        }
    }
}

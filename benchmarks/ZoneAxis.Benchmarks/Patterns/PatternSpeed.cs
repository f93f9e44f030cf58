using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>Times patterns on one core: the spread over a real corpus, how it scales, and the sum over all atoms beside it. Prints, draws and lists.</summary>
public static class PatternSpeed
{
    public const string Verb = "pattern-speed";

    private const int Crystals = 1000;
    private const int WarmUps = 200;
    private const int Repeats = 5;

    // Every so manyth pixel of the direct sum is computed and the time scaled; a whole pattern takes a minute.
    private const int DirectStep = 512;

    /// <summary>Measures everything.</summary>
    /// <param name="corpus">A JSON-lines file of crystals.</param>
    /// <param name="images">Folder for the pictures and the table of what they show.</param>
    public static void Measure(string corpus, string images)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Measurement[] spread = Spread(corpus);
        List<(string Figure, Measurement Point)> all = [];
        Draw("corpus", spread, $"One 256 × 256 pattern of each of {Crystals:N0} crystals", "atoms in the conventional cell", "ms");
        Draw("atoms", [.. PatternScaling.Atoms()], "One 256 × 256 pattern, made-up cells of 15 Å³ an atom", "atoms in the cell", "ms");
        Draw("crystallite", [.. PatternScaling.Cells()], "One 256 × 256 pattern, 30 atoms in the cell", "cells along each axis", "ms");
        Draw("side", [.. PatternScaling.Sides()], "One pattern, 30 atoms in the cell, same field of view", "side of the image, px", "ms");
        Draw("precession", [.. PrecessionConvergence.Measure()], "Convergence of the mean over the precession cone", "azimuths", "largest error, of the brightest spot");
        DirectSums();
        IEnumerable<string> lines = all.Select(row => $"{row.Figure},{row.Point.Curve.Replace(',', ' ')},{row.Point.X},{row.Point.Y:g4}\n");
        WholeFile.Write(Path.Combine(images, "performance.csv"), string.Concat(lines.Prepend("figure,curve,x,y\n")));

        void Draw(string name, Measurement[] points, string title, string x, string y)
        {
            ScalingPlot.Write(points, title, x, y, Path.Combine(images, $"performance-{name}.png"));
            all.AddRange(points.Select(point => (name, point)));
            if (name == "corpus")
                return;
            foreach (IGrouping<string, Measurement> curve in points.GroupBy(point => point.Curve))
                Console.WriteLine($"{name}, {curve.Key}: {string.Join(", ", curve.Select(point => $"{point.X:g} → {point.Y:g3}"))}");
        }
    }

    /// <summary>Median time by number of atoms; the spread over all patterns is printed.</summary>
    private static Measurement[] Spread(string corpus)
    {
        Rotated45 geometry = new();
        PatternSimulator simulator = new(geometry);
        Crystal[] crystals = [.. JsonLinesReader.Read(corpus).Take(Crystals).Select(record => geometry.DefaultCell.CellOf(record.Crystal, SymmetryTolerance.MaterialsProject))];
        foreach (Crystal crystal in crystals.Take(WarmUps))
            simulator.GreyTriple(crystal);
        (int Atoms, double Milliseconds)[] times = [.. crystals.SelectMany(crystal => geometry.Views.Select(view =>
            (crystal.Sites.Length, Timing.Best(() => simulator.Grey(crystal, view), Repeats))))];
        double[] sorted = [.. times.Select(time => time.Milliseconds).Order()];
        Console.WriteLine($"{crystals.Length} crystals, {sorted.Length} patterns: median {sorted[sorted.Length / 2]:0.000} ms, 99th percentile {sorted[sorted.Length * 99 / 100]:0.000} ms, longest {sorted[^1]:0.000} ms; median of {crystals.Select(crystal => crystal.Sites.Length).Order().ElementAt(crystals.Length / 2)} atoms in the cell");
        return [.. times.GroupBy(time => time.Atoms).OrderBy(group => group.Key).Select(group =>
            new Measurement("median", group.Key, group.Select(time => time.Milliseconds).Order().ElementAt(group.Count() / 2)))];
    }

    private static void DirectSums()
    {
        Rotated45 geometry = new();
        PatternSimulator simulator = new(geometry);
        foreach (Crystal crystal in new[] { BenchmarkCrystals.Halite, BenchmarkCrystals.Cube(Math.Cbrt(15.0 * 30), 30), BenchmarkCrystals.Spinel })
        {
            DirectSummation direct = new(crystal, geometry, geometry.Views[0]);
            double sum = Timing.Best(() => direct.Every(DirectStep), repeats: 3) * DirectStep;
            double grey = Timing.Best(() => simulator.Grey(crystal, geometry.Views[0]));
            double all = Timing.Best(() => simulator.Intensity(crystal, geometry.Views[0]));
            Console.WriteLine($"{crystal.Name}, {crystal.Sites.Length} atoms: direct sum {sum / 1000:0.0} s; closed form {grey:0.000} ms in 256 greys ({sum / grey:0} times sooner), {all:0.00} ms at every pixel ({sum / all:0} times sooner)");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>
/// What crystallites with defects cost, and what leaving pixels out neglects: 10 × 10 × 10 cells, 256 × 256 pixels of the published
/// geometry. Prints a table; times are processor time, so that other processes on the machine do not count.
/// </summary>
public static class DefectCost
{
    public const string Verb = "defect-cost";

    private const double FirstGrey = 1.0 / 255;
    private const ulong Seed = 1;
    private const int Repeats = 3;

    /// <summary>Measures and prints.</summary>
    public static void Measure()
    {
        Console.WriteLine("| crystal | defect | pixels computed for 256 greys | brightest pixel left out, of I_max | 256 greys, s | every pixel, s |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (Crystal crystal in new[] { BenchmarkCrystals.Halite, BenchmarkCrystals.Spinel })
        {
            foreach ((string name, IDefect defect) in Defects(crystal))
                Console.WriteLine(Row(crystal, name, defect));
        }
    }

    private static IEnumerable<(string Name, IDefect Defect)> Defects(Crystal crystal)
    {
        Element first = crystal.Sites[0].Element;
        yield return ("1 % vacancies", new Vacancies { Fraction = 0.01 });
        yield return ("10 % vacancies", new Vacancies { Fraction = 0.1 });
        yield return ($"20 % of {first.Symbol} replaced by Fe", new Substitution(first, Element.FromSymbol("Fe")) { Fraction = 0.2 });
        yield return ("displacements of 0.1 Å", new StaticDisplacements());
        yield return ("void of 10 Å radius", new VoidDefect());
        yield return ("inclusion of 10 Å radius", new Inclusion(BenchmarkCrystals.Triclinic));
        yield return ("grain boundary of 5°", new GrainBoundary());
        yield return ("screw dislocation", new Dislocation(new Vector3D(0.5, 0.5, 0), new LatticeDirection(1, 1, 0)));
        yield return ("edge dislocation", new Dislocation(new Vector3D(0.5, 0.5, 0), new LatticeDirection(1, -1, 2)));
    }

    private static string Row(Crystal crystal, string name, IDefect defect)
    {
        Rotated45 geometry = new();
        DefectSimulator simulator = new(geometry);
        Orientation orientation = geometry.View(PatternAxis.X).OrientationOf(crystal.Lattice);
        DefectiveCrystallite crystallite = DefectiveCrystallite.Of(crystal, geometry.Crystallite, [defect], Seed);
        (double allSeconds, IntensityImage all) = Time(() => simulator.Intensity(crystallite, orientation));
        (double someSeconds, IntensityImage some) = Time(() => simulator.Intensity(crystallite, orientation, FirstGrey));
        double neglected = Enumerable.Range(0, all.Values.Length).Where(i => some.Values[i] == 0).Select(i => all.Values[i]).DefaultIfEmpty(0).Max();
        int computed = some.Values.ToArray().Count(value => value != 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {crystal.Name} | {name} | {computed} of {all.Values.Length} | {neglected / all.Maximum():0.0e+0} | {someSeconds:0.000} | {allSeconds:0.00} |");
    }

    private static (double Seconds, IntensityImage Image) Time(Func<IntensityImage> action)
    {
        double best = double.MaxValue;
        IntensityImage image = action();
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            image = action();
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
        }

        return (best, image);
    }
}

using System.Diagnostics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks;

/// <summary>Makes up crystals of all 230 groups, times them and says how they compare with the statistics.</summary>
public static class MadeUpSpeed
{
    public const string Verb = "made-up";

    /// <summary>Draws so many crystals of each group and prints what came out.</summary>
    /// <param name="count">Crystals of each group.</param>
    public static void Measure(int count)
    {
        MadeUpCrystals made = new();
        List<Crystal> crystals = [];
        List<double> milliseconds = [];
        int failures = 0;
        for (int number = 1; number <= SpaceGroups.Count; number++)
        {
            for (int seed = 0; seed < count; seed++)
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    crystals.Add(made.Draw(number, seed));
                }
                catch (MadeUpCrystalException failure)
                {
                    failures++;
                    Console.WriteLine(failure.Message);
                }
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        milliseconds.Sort();
        Console.WriteLine($"{crystals.Count} crystals, {failures} failures; median {milliseconds[milliseconds.Count / 2]:0.0} ms, 99th percentile {milliseconds[milliseconds.Count * 99 / 100]:0.0} ms, longest {milliseconds[^1]:0.0} ms");
        CrystalStatistics wanted = CrystalStatistics.MaterialsProject2020;
        Dictionary<Element, double> volumes = wanted.Elements.ToDictionary(element => element.Element, element => element.VolumeCubicAngstrom);
        Quantiles ratios = Quantiles.Of(crystals.Select(crystal => crystal.Lattice.Volume / crystal.Sites.Sum(site => volumes[site.Element])));
        Console.WriteLine($"volume ratio at 5, 50, 95 %: {ratios.At(0.05):0.000} {ratios.At(0.5):0.000} {ratios.At(0.95):0.000}, statistics {wanted.VolumeRatio.At(0.05):0.000} {wanted.VolumeRatio.At(0.5):0.000} {wanted.VolumeRatio.At(0.95):0.000}");
        Quantiles atoms = Quantiles.Of(crystals.Select(crystal => (double)crystal.Sites.Length / SymmetryFinder.Find(crystal).Setting.Hall.Centring.Length));
        Console.WriteLine($"primitive atoms at 5, 50, 95 %: {atoms.At(0.05):0} {atoms.At(0.5):0} {atoms.At(0.95):0}, statistics {wanted.PrimitiveAtoms.At(0.05):0} {wanted.PrimitiveAtoms.At(0.5):0} {wanted.PrimitiveAtoms.At(0.95):0}");
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How the intensities of a list are distributed, merged in the Laue class of its likeliest group and without what that group extinguishes.</summary>
/// <param name="Group">The group, on whose conventional axes the zones are named.</param>
/// <param name="General">The reflections that no rotation of the Laue class turns into themselves or their Friedel mates.</param>
/// <param name="Zones">Those of the zones hk0, h0l, 0kl and hhl, where a dozen or more were measured and the Laue class does not make two of them one.</param>
/// <param name="Shells">The general reflections in shells of equally many, from low to high resolution; of few reflections one.</param>
/// <param name="Twinning">The test for twinning.</param>
public sealed record ReflectionStatistics(
    SpaceGroupSetting Group,
    IntensityDistribution General,
    ImmutableArray<IntensityDistribution> Zones,
    ImmutableArray<IntensityDistribution> Shells,
    TwinTest Twinning)
{
    private const int MostShells = 10;
    private const int LeastInShell = 50;
    private const int LeastInZone = 12;

    private static readonly (string Name, Func<IntegerVector3, bool> Holds)[] NamedZones =
    [
        ("hk0", h => h.Z == 0),
        ("h0l", h => h.Y == 0),
        ("0kl", h => h.X == 0),
        ("hhl", h => h.X == h.Y),
    ];

    /// <summary>The statistics of an analysed list.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <exception cref="ReflectionListException">No reflection has whole indices in the cell of the likeliest group.</exception>
    public static ReflectionStatistics Of(ReflectionAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        SpaceGroupSetting setting = analysis.Groups[0].Setting;
        StandardSets sets = StandardSets.Of(analysis.InStandardSetting(analysis.Groups[0]), setting);
        int[] general = [.. sets.Present.Where(i => sets.IsGeneral[i])];
        return new ReflectionStatistics(
            setting,
            IntensityDistribution.Of("general", [.. general.Select(sets.At)]),
            [.. ZonesOf(sets)],
            [.. ShellsOf(sets, general)],
            TwinTestOf(sets));
    }

    private static IEnumerable<IntensityDistribution> ZonesOf(StandardSets sets)
    {
        List<HashSet<int>> known = [];
        foreach ((string name, Func<IntegerVector3, bool> holds) in NamedZones)
        {
            HashSet<int> zone = [.. sets.Present.Where(i => sets.Images(sets.Indices[i]).Any(holds))];
            if (zone.Count == 0 || known.Exists(zone.SetEquals))
                continue;
            known.Add(zone);
            // Rows in which zones meet are enhanced once more.
            int most = zone.Max(i => sets.Multiplicities[i]);
            int[] inner = [.. zone.Where(i => sets.Multiplicities[i] == most).Order()];
            if (inner.Length >= LeastInZone)
                yield return IntensityDistribution.Of(name, [.. inner.Select(sets.At)]);
        }
    }

    private static IEnumerable<IntensityDistribution> ShellsOf(StandardSets sets, int[] general)
    {
        if (general.Length == 0)
            yield break;
        int[] order = [.. general.OrderBy(i => sets.SSquared[i]).ThenBy(i => i)];
        int shells = Math.Clamp(order.Length / LeastInShell, 1, MostShells);
        for (int shell = 0; shell < shells; shell++)
        {
            int[] members = order[(shell * order.Length / shells)..((shell + 1) * order.Length / shells)];
            double Spacing(int i) => 0.5 / Math.Sqrt(sets.SSquared[i]);
            string name = string.Create(CultureInfo.InvariantCulture, $"{Spacing(members[0]):0.00}–{Spacing(members[^1]):0.00} Å");
            yield return IntensityDistribution.Of(name, [.. members.Select(sets.At)]);
        }
    }

    private static TwinTest TwinTestOf(StandardSets sets)
    {
        List<double> all = [];
        foreach (int i in sets.Present.Where(i => sets.IsGeneral[i]))
        {
            foreach (IntegerVector3 step in (ReadOnlySpan<IntegerVector3>)[new(2, 0, 0), new(0, 2, 0), new(0, 0, 2)])
            {
                int j = sets.Find(sets.Indices[i] + step);
                if (j == IndexGrid.None || j == i || !sets.IsGeneral[j] || sets.IsAbsent[j])
                    continue;
                ((double first, double v1), (double second, double v2)) = (sets.At(i), sets.At(j));
                (first, second) = (Math.Max(0, first), Math.Max(0, second));
                // Of a pair of which nothing is seen the difference is noise.
                if (first + second > 3 * Math.Sqrt(v1 + v2))
                    all.Add((first - second) / (first + second));
            }
        }

        return new TwinTest(all.Count, StatisticValue.Of([.. all.Select(Math.Abs)]), StatisticValue.Of([.. all.Select(one => one * one)]));
    }
}

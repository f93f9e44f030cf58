using System.Collections.Frozen;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Frequencies of the space groups.</summary>
internal static class GroupFrequencies
{
    private const string Resource = "group-frequencies.csv";

    // A group that a collection has never met may still be the next.
    private const double Unmet = 0.5;

    /// <summary>
    /// Per cent of the Cambridge Structural Database, rounded and from memory of the rankings that its makers publish every year; 34 % for group 14 is also
    /// in D. Hicks et al.'s AFLOW encyclopedia (2024). All other groups share what is left.
    /// </summary>
    private static readonly FrozenDictionary<int, double> OrganicPerCent = new Dictionary<int, double>
    {
        [14] = 34,
        [2] = 25,
        [15] = 8.4,
        [19] = 7,
        [4] = 5.2,
        [61] = 3.3,
        [33] = 1.4,
        [62] = 1.2,
        [9] = 1,
        [1] = 1,
        [60] = 0.8,
        [5] = 0.85,
        [29] = 0.7,
        [148] = 0.7,
        [12] = 0.55,
        [11] = 0.5,
        [13] = 0.6,
        [18] = 0.4,
        [88] = 0.35,
        [7] = 0.45,
        [56] = 0.35,
        [43] = 0.35,
        [20] = 0.2,
        [92] = 0.2,
        [96] = 0.2,
        [41] = 0.15,
        [36] = 0.2,
        [63] = 0.2,
        [114] = 0.15,
        [82] = 0.15,
        [86] = 0.15,
        [87] = 0.12,
        [147] = 0.12,
        [165] = 0.1,
        [167] = 0.2,
        [161] = 0.15,
        [146] = 0.15,
        [205] = 0.1,
    }.ToFrozenDictionary();

    private static readonly Lazy<double[]> MaterialsProject = new(() => Normalised(Load()));
    private static readonly Lazy<double[]> Organic = new(() => Normalised(MoleculeGroups()));

    /// <summary>The share of crystals that are of a group.</summary>
    /// <param name="prior">Of which crystals.</param>
    /// <param name="number">1 to 230.</param>
    public static double Of(GroupPrior prior, int number) => prior switch
    {
        GroupPrior.None => 1.0 / SpaceGroups.Count,
        GroupPrior.MaterialsProject => MaterialsProject.Value[number - 1],
        GroupPrior.Organic => Organic.Value[number - 1],
        GroupPrior.Any => (MaterialsProject.Value[number - 1] + Organic.Value[number - 1]) / 2,
        _ => throw new ArgumentOutOfRangeException(nameof(prior), prior, "There is no such prior."),
    };

    /// <summary>The share of the crystals of a group that are of the Materials Project's kind, inorganic ones.</summary>
    /// <param name="prior">Of which crystals; <see cref="GroupPrior.None"/> says nothing of any kind, and has none.</param>
    /// <param name="number">1 to 230.</param>
    public static double InorganicShare(GroupPrior prior, int number) => prior switch
    {
        GroupPrior.MaterialsProject => 1,
        GroupPrior.Any => MaterialsProject.Value[number - 1] / (MaterialsProject.Value[number - 1] + Organic.Value[number - 1]),
        GroupPrior.None or GroupPrior.Organic => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(prior), prior, "There is no such prior."),
    };

    private static double[] MoleculeGroups()
    {
        double left = (100 - OrganicPerCent.Values.Sum()) / (SpaceGroups.Count - OrganicPerCent.Count);
        return [.. Enumerable.Range(1, SpaceGroups.Count).Select(number => OrganicPerCent.GetValueOrDefault(number, left))];
    }

    private static double[] Load()
    {
        double[] counts = new double[SpaceGroups.Count];
        foreach (string line in EmbeddedData.Lines(Resource).Where(line => char.IsAsciiDigit(line[0])))
        {
            string[] fields = line.Split(',');
            counts[int.Parse(fields[0], CultureInfo.InvariantCulture) - 1] = Unmet + double.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        return counts;
    }

    private static double[] Normalised(double[] counts)
    {
        double sum = counts.Sum();
        return [.. counts.Select(count => count / sum)];
    }
}

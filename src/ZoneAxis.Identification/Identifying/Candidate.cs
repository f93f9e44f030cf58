using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>A space group that is possible, or an enantiomorphic pair of them: the groups of a pair, as P3_121 and P3_221, give the same intensities, so that nothing here tells one from the other.</summary>
/// <param name="Number">Number of the space group, 1 to 230; of a pair the lower one.</param>
/// <param name="Symbol">Its short Hermann-Mauguin symbol without spaces, as "P2_1/c".</param>
/// <param name="System">Its crystal system.</param>
/// <param name="Probability">The probability, in [0, 1], of a pair that of both together: a network's, those of all its classes adding up to 1, or that of the analysis of a list of reflections, those of all 230 groups adding up to 1; null where pictures were indexed, so that only the order is known.</param>
public sealed record Candidate(int Number, string Symbol, CrystalSystem System, double? Probability)
{
    /// <summary>Of a pair the number of the other group; null where the candidate is one group.</summary>
    public int? EnantiomorphicPartner { get; init; }

    /// <summary>Number and symbol, of a pair both, as "152 P3_121 or 154 P3_221".</summary>
    public string Name => EnantiomorphicPartner is { } partner ? $"{NameOf(Number)} or {NameOf(partner)}" : NameOf(Number);

    /// <summary>Whether a group is this one, or of this pair.</summary>
    /// <param name="group">Number of the group.</param>
    public bool Is(int group) => group == Number || group == EnantiomorphicPartner;

    /// <summary>The groups of a network in the order of their probabilities, the most probable first; of equal ones the lower number.</summary>
    /// <param name="groups">The space group of each class.</param>
    /// <param name="probabilities">The probability of each class.</param>
    /// <exception cref="ArgumentException">There are not as many of the one as of the other.</exception>
    internal static IReadOnlyList<Candidate> Rank(IReadOnlyList<int> groups, IReadOnlyList<float> probabilities)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (groups.Count != probabilities.Count)
            throw new ArgumentException($"There are {probabilities.Count} probabilities for {groups.Count} space groups.");
        return Rank(groups.Zip(probabilities, (group, probability) => (group, (double)probability)));
    }

    /// <summary>Groups in the order of their probabilities, the most probable first; of equal ones the lower number. Both groups of a pair make one candidate.</summary>
    /// <param name="groups">Each group with its probability.</param>
    internal static IReadOnlyList<Candidate> Rank(IEnumerable<(int Group, double Probability)> groups) =>
    [
        .. groups.GroupBy(one => Pair(one.Group)).Select(pair => Of([.. pair.Select(one => one.Group)], pair.Sum(one => one.Probability)))
            .OrderByDescending(one => one.Probability).ThenBy(one => one.Number),
    ];

    /// <summary>Groups of which only the order is known; both groups of a pair make one candidate, in the place of the first.</summary>
    /// <param name="groups">The groups, each once.</param>
    internal static IReadOnlyList<Candidate> InOrder(IEnumerable<int> groups) => [.. groups.GroupBy(Pair).Select(pair => Of([.. pair], null))];

    private static Candidate Of(int[] groups, double? probability)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(groups.Min());
        return new Candidate(setting.Number, setting.Symbol, setting.System, probability) { EnantiomorphicPartner = groups.Length > 1 ? groups.Max() : null };
    }

    /// <summary>The lower number of the pair that a group is of; its own where it is of none.</summary>
    private static int Pair(int group) => Math.Min(group, SpaceGroups.Default(group).EnantiomorphicPartner ?? group);

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {SpaceGroups.Default(number).Symbol}");
}

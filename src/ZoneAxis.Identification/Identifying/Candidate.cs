using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>A space group that is possible.</summary>
/// <param name="Number">Number of the space group, 1 to 230.</param>
/// <param name="Symbol">Its short Hermann-Mauguin symbol without spaces, as "P2_1/c".</param>
/// <param name="System">Its crystal system.</param>
/// <param name="Probability">The probability, in [0, 1]: a network's, those of all its classes adding up to 1, or that of the analysis of a list of reflections, those of all 230 groups adding up to 1; null where pictures were indexed, so that only the order is known.</param>
public sealed record Candidate(int Number, string Symbol, CrystalSystem System, double? Probability)
{
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
        return [.. groups.Zip(probabilities, (group, probability) => Of(group, probability)).OrderByDescending(one => one.Probability).ThenBy(one => one.Number)];
    }

    /// <summary>A group of a number.</summary>
    /// <param name="group">The number.</param>
    /// <param name="probability">Its probability, or null.</param>
    internal static Candidate Of(int group, double? probability)
    {
        SpaceGroupSetting setting = SpaceGroups.Default(group);
        return new Candidate(group, setting.Symbol, setting.System, probability);
    }
}

using System.Collections.Immutable;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Options;

/// <summary>Reads a choice of space groups: "72" for the paper's 72 and so on for its other sets, "all", or numbers and ranges as "2,14,195-230".</summary>
internal static class GroupList
{
    /// <summary>The word for the 72 groups of the paper.</summary>
    public const string Paper = "72";

    /// <summary>The word for all 230 groups.</summary>
    public const string All = "all";

    /// <summary>What a choice must be, for messages.</summary>
    public const string Form = "'72' (the paper's 72 groups), its '49', '20' or '8', the '30' that it trained no network on, 'all', or numbers and ranges of 1 to 230 as 2,14,195-230 (for group 72 alone: 72-72)";

    /// <summary>Reads a choice.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="groups">The groups, ascending, each once.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string text, out ImmutableArray<int> groups)
    {
        groups = text switch
        {
            Paper => PaperGroups.SeventyTwo,
            "49" => PaperGroups.FortyNine,
            "20" => PaperGroups.Twenty,
            "8" => PaperGroups.Eight,
            "30" => PaperGroups.UntrainedThirty,
            All => [.. Enumerable.Range(1, SpaceGroups.Count)],
            _ => [.. text.Split(',').SelectMany(Range).Distinct().Order()],
        };
        return groups.All(group => group is >= 1 and <= SpaceGroups.Count);
    }

    /// <summary>Reads a choice that is known to be readable.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static ImmutableArray<int> Parse(string text) =>
        TryParse(text, out ImmutableArray<int> groups) ? groups : throw new FormatException($"'{text}' is no choice of space groups.");

    private static IEnumerable<int> Range(string text)
    {
        string[] ends = text.Split('-');
        int first = Number(ends[0]);
        int last = ends.Length switch { 1 => first, 2 => Number(ends[1]), _ => 0 };
        // 0 is no group, so that anything that cannot be read is refused.
        return first >= 1 && last >= first && last <= SpaceGroups.Count ? Enumerable.Range(first, last - first + 1) : [0];
    }

    private static int Number(string text) => NumberText.TryWhole(text.Trim(), out int number) ? number : 0;
}

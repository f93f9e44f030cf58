using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>Sets of space groups of L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020), all ascending.</summary>
public static class PaperGroups
{
    /// <summary>The 72 space groups of L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020), Supplementary Table 2, ascending.</summary>
    public static ImmutableArray<int> SeventyTwo { get; } =
    [
        1, 2,
        4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        19, 25, 29, 31, 33, 36, 38, 44, 47, 55, 57, 58, 59, 60, 61, 62, 63, 64, 65, 70, 71, 74,
        82, 87, 88, 107, 115, 122, 123, 127, 129, 136, 139, 140, 141,
        146, 148, 156, 160, 164, 166,
        173, 176, 186, 187, 189, 191, 193, 194,
        198, 205, 216, 221, 223, 225, 227, 229, 230,
    ];

    /// <summary>
    /// The 8 groups of A. Ziletti et al., Nat. Commun. 9, 2775 (2018), to which the paper compares; its text lists none, so that this is our reading.
    /// </summary>
    public static ImmutableArray<int> Eight { get; } = [139, 141, 166, 194, 221, 225, 227, 229];

    /// <summary>The 20 most populous groups of Supplementary Table 2; the paper lists none, so that this is our reading.</summary>
    public static ImmutableArray<int> Twenty { get; } = MostPopulous(20);

    /// <summary>The 49 most populous groups of Supplementary Table 2; the paper lists none, so that this is our reading.</summary>
    public static ImmutableArray<int> FortyNine { get; } = MostPopulous(49);

    /// <summary>The 30 groups of Supplementary Table 3, on which no network was trained.</summary>
    public static ImmutableArray<int> UntrainedThirty { get; } = [.. PaperCounts.Untrained.Keys.Order()];

    private static ImmutableArray<int> MostPopulous(int groups) =>
        [.. PaperCounts.Trained.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(groups).Select(count => count.Key).Order()];
}

using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>
/// What the symmetry of intensities alone allows: whoever knows the Laue class and all systematic absences of each crystal, and nothing else, answers with the groups of that extinction
/// class, the most frequent first.
/// </summary>
public static class SymmetryCeiling
{
    /// <summary>The largest top-1 to top-5.</summary>
    /// <param name="crystals">How many crystals there are of each space group.</param>
    /// <returns>Parts of 1; NaN without crystals.</returns>
    public static ImmutableArray<double> Of(IEnumerable<KeyValuePair<int, int>> crystals)
    {
        ArgumentNullException.ThrowIfNull(crystals);
        KeyValuePair<int, int>[] counts = [.. crystals];
        int[][] classes =
        [
            .. counts
                .GroupBy(count => ExtinctionClasses.Of(count.Key).Groups[0])
                .Select(members => members.Select(count => count.Value).OrderDescending().ToArray()),
        ];
        double all = counts.Sum(count => count.Value);
        return [.. Enumerable.Range(1, Predictions.TopCount).Select(k => classes.Sum(members => members.Take(k).Sum()) / all)];
    }

    /// <summary>How many extinction classes some groups have.</summary>
    /// <param name="groups">Numbers of space groups.</param>
    public static int ClassesOf(IEnumerable<int> groups) => groups.Select(group => ExtinctionClasses.Of(group).Groups[0]).Distinct().Count();
}

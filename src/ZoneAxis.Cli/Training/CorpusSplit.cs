using System.Collections.Immutable;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Training;

/// <summary>The seeded split of the crystals of a corpus whose groups a network knows, without those that have no patterns.</summary>
/// <param name="Training">Places of the crystals to learn from.</param>
/// <param name="Validation">Places of the crystals to choose by.</param>
/// <param name="Test">Places of the crystals to test on; only <c>evaluate</c> looks at them.</param>
/// <param name="Crystals">Crystals of the network's groups, those without patterns included.</param>
/// <param name="Undescribed">Crystals left out because they have no patterns.</param>
/// <param name="Unclassed">Crystals left out because their group is none of the classes, or not known.</param>
internal sealed record CorpusSplit(
    ImmutableArray<int> Training, ImmutableArray<int> Validation, ImmutableArray<int> Test, int Crystals, int Undescribed, int Unclassed)
{
    /// <summary>Share of all crystals to test on, as in the paper.</summary>
    internal const double TestShare = 0.2;

    /// <summary>Share of the remaining crystals to choose the best parameters by.</summary>
    internal const double ValidationShare = 0.02;

    /// <summary>
    /// Splits the crystals of the network's groups. Those without patterns are left out after the split, so that a crystal is in the same
    /// part whether or not others could be simulated.
    /// </summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="classes">The space groups that the network tells apart.</param>
    /// <param name="seed">Seed of the split.</param>
    internal static CorpusSplit Of(Corpus corpus, IReadOnlyList<int> classes, int seed)
    {
        HashSet<int> groups = [.. classes];
        ImmutableArray<CorpusEntry> entries = corpus.Entries;
        int[] known = [.. Enumerable.Range(0, entries.Length).Where(place => entries[place].Group is { } group && groups.Contains(group))];
        SeededSplit split = SeededSplit.Of([.. known.Select(place => entries[place].Id)], seed, TestShare, ValidationShare);
        return new CorpusSplit(
            Usable(split.Training),
            Usable(split.Validation),
            Usable(split.Test),
            known.Length,
            known.Count(place => !entries[place].HasPatterns),
            entries.Length - known.Length);

        ImmutableArray<int> Usable(ImmutableArray<int> part) => [.. part.Select(index => known[index]).Where(place => entries[place].HasPatterns)];
    }
}

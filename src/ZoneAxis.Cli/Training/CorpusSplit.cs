using System.Collections.Immutable;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Training;

/// <summary>The seeded split of a corpus, without the crystals that have no patterns or whose group is none of a network's classes.</summary>
/// <param name="Training">Places of the crystals to learn from.</param>
/// <param name="Validation">Places of the crystals to choose by.</param>
/// <param name="Test">Places of the crystals to test on; only <c>evaluate</c> looks at them.</param>
/// <param name="Undescribed">Crystals left out because they could not be described when the corpus was made.</param>
/// <param name="Unclassed">Crystals left out because their group is none of the classes.</param>
internal sealed record CorpusSplit(
    ImmutableArray<int> Training, ImmutableArray<int> Validation, ImmutableArray<int> Test, int Undescribed, int Unclassed)
{
    /// <summary>Share of all crystals to test on, as in the paper.</summary>
    internal const double TestShare = 0.2;

    /// <summary>Share of the remaining crystals to choose the best parameters by.</summary>
    internal const double ValidationShare = 0.02;

    /// <summary>
    /// Splits a corpus. Crystals are left out after the split, so that a crystal is in the same part whether or not others could be described.
    /// </summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="classes">The space groups that the network tells apart.</param>
    /// <param name="seed">Seed of the split.</param>
    internal static CorpusSplit Of(Corpus corpus, IReadOnlyList<int> classes, int seed)
    {
        HashSet<int> groups = [.. classes];
        ImmutableArray<CorpusEntry> entries = corpus.Entries;
        SeededSplit split = SeededSplit.Of([.. entries.Select(entry => entry.Id)], seed, TestShare, ValidationShare);
        return new CorpusSplit(
            Usable(split.Training),
            Usable(split.Validation),
            Usable(split.Test),
            entries.Count(entry => entry.Length == 0),
            entries.Count(entry => entry.Length > 0 && !groups.Contains(entry.SpaceGroup)));

        ImmutableArray<int> Usable(ImmutableArray<int> places) =>
            [.. places.Where(place => entries[place].Length > 0 && groups.Contains(entries[place].SpaceGroup))];
    }
}

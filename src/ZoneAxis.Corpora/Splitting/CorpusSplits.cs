namespace ZoneAxis.Corpora;

/// <summary>Splits a corpus into a test and folds to learn from.</summary>
public static class CorpusSplits
{
    /// <summary>Folds of <see cref="Standard"/>, so that 2 % of what is learned from chooses the best parameters.</summary>
    public const int StandardFolds = 50;

    /// <summary>Splits crystals.</summary>
    /// <param name="entries">The crystals of a corpus.</param>
    /// <param name="options">How.</param>
    /// <returns>
    /// The split; crystals of other groups are not in it, nor, by prototype, those whose symmetry could not be found, nor, by date, those of unknown date.
    /// </returns>
    /// <exception cref="ArgumentException">The share is not between 0 and 1, there is no fold, or another split than one by date has a day.</exception>
    public static StoredSplit Of(IReadOnlyList<CorpusEntry> entries, SplitOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.TestShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.TestShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Folds, 1);
        options.Kind.Require(options);
        CorpusEntry[] taken = Taken(entries, options);
        (CorpusEntry[] test, CorpusEntry[] learning) = Parted(taken, options);
        Dictionary<string, int> parts = test.ToDictionary(entry => entry.Id, _ => StoredSplit.Test);
        foreach ((CorpusEntry entry, int fold) in Folds(learning, options))
            parts.Add(entry.Id, fold);
        return new StoredSplit
        {
            Options = options,
            Parts = [.. taken.Select(entry => new SplitPart(entry.Id, parts[entry.Id]))],
        };
    }

    /// <summary>The split that a network is trained and tested by unless a stored one is named: random, a fifth to test on, its first fold to choose by.</summary>
    /// <param name="entries">The crystals of a corpus.</param>
    /// <param name="groups">The space groups that the network tells apart.</param>
    /// <param name="seed">Seed of the order.</param>
    public static StoredSplit Standard(IReadOnlyList<CorpusEntry> entries, IEnumerable<int> groups, int seed) =>
        Of(entries, new SplitOptions { Seed = seed, Groups = [.. groups], Folds = StandardFolds });

    /// <summary>The crystals that a split is made of.</summary>
    internal static CorpusEntry[] Taken(IReadOnlyList<CorpusEntry> entries, SplitOptions options)
    {
        HashSet<int> groups = [.. options.Groups];
        return [.. entries.Where(entry => entry.Group is { } group && groups.Contains(group) && options.Kind.UnitOf(entry, options).Length > 0)];
    }

    /// <summary>The test that the kind itself says, or else the share that it is to have.</summary>
    private static (CorpusEntry[] Test, CorpusEntry[] Learning) Parted(CorpusEntry[] entries, SplitOptions options)
    {
        ILookup<bool?, CorpusEntry> said = entries.ToLookup(entry => options.Kind.IsTested(entry, options));
        return said.Contains(null) ? ByShare(entries, options) : ([.. said[true]], [.. said[false]]);
    }

    /// <summary>Whole units, in their order, go to the test until it has its share.</summary>
    private static (CorpusEntry[] Test, CorpusEntry[] Learning) ByShare(CorpusEntry[] entries, SplitOptions options)
    {
        int wanted = (int)Math.Round(options.TestShare * entries.Length);
        List<CorpusEntry> test = [];
        List<CorpusEntry> learning = [];
        foreach (CorpusEntry[] unit in InOrder(entries, options))
            (test.Count < wanted ? test : learning).AddRange(unit);
        return ([.. test], [.. learning]);
    }

    /// <summary>Whole units, in their order, go to one fold after the other.</summary>
    private static IEnumerable<(CorpusEntry Entry, int Fold)> Folds(CorpusEntry[] learning, SplitOptions options)
    {
        long done = 0;
        foreach (CorpusEntry[] unit in InOrder(learning, options))
        {
            int fold = (int)(done * options.Folds / learning.Length);
            foreach (CorpusEntry entry in unit)
                yield return (entry, fold);
            done += unit.Length;
        }
    }

    private static IEnumerable<CorpusEntry[]> InOrder(CorpusEntry[] entries, SplitOptions options)
    {
        CorpusEntry[][] units = [.. entries.GroupBy(entry => options.Kind.UnitOf(entry, options), StringComparer.Ordinal).Select(unit => unit.ToArray())];
        return SeededOrder.Of([.. units.Select(unit => options.Kind.UnitOf(unit[0], options))], options.Seed).Select(place => units[place]);
    }
}

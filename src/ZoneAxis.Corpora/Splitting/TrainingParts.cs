using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>
/// What a split makes of a corpus for a network that knows some groups: places of the crystals to learn from, to choose by and to test on.
/// No crystal is in two of the three.
/// </summary>
public sealed record TrainingParts
{
    /// <summary>Places of the crystals to learn from.</summary>
    public required ImmutableArray<int> Training { get; init; }

    /// <summary>Places of the crystals to choose by.</summary>
    public required ImmutableArray<int> Validation { get; init; }

    /// <summary>Places of the crystals to test on.</summary>
    public required ImmutableArray<int> Test { get; init; }

    /// <summary>Crystals of the split that are of the network's groups, those without patterns included.</summary>
    public required int Crystals { get; init; }

    /// <summary>Those of them that are left out of every part because there are no patterns of them.</summary>
    public required int Undescribed { get; init; }

    /// <summary>Crystals of the corpus that are not in the split, or of a group that the network does not know.</summary>
    public required int Unclassed { get; init; }

    /// <summary>Divides a corpus by a split that was made of it.</summary>
    /// <param name="entries">The crystals of the corpus.</param>
    /// <param name="split">The split.</param>
    /// <param name="fold">The fold to choose by, from 0; null to learn from all folds.</param>
    /// <param name="classes">The space groups that the network tells apart.</param>
    /// <exception cref="CorpusException">The split was made of other crystals.</exception>
    /// <exception cref="InvalidDataException">The split has no such fold.</exception>
    public static TrainingParts Of(ImmutableArray<CorpusEntry> entries, StoredSplit split, int? fold, IReadOnlyCollection<int> classes)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(classes);
        if (fold is { } chosen && (chosen < 0 || chosen >= split.Options.Folds))
            throw new InvalidDataException($"There is no fold {chosen}: the split has {split.Options.Folds}, counted from 0.");
        RequireSameCrystals(entries, split);
        Dictionary<string, int> partOf = split.Parts.ToDictionary(part => part.Id, part => part.Part, StringComparer.Ordinal);
        HashSet<int> groups = [.. classes];
        int[] known = [.. Enumerable.Range(0, entries.Length).Where(place => partOf.ContainsKey(entries[place].Id) && groups.Contains(entries[place].Group ?? 0))];

        // Left out after the split, so that a crystal is in the same part whether or not others could be simulated.
        ILookup<int, int> places = known.Where(place => entries[place].HasPatterns).ToLookup(place => partOf[entries[place].Id]);
        return new TrainingParts
        {
            Training = [.. places.Where(of => of.Key != StoredSplit.Test && of.Key != fold).SelectMany(of => of).Order()],
            Validation = fold is { } validation ? [.. places[validation]] : [],
            Test = [.. places[StoredSplit.Test]],
            Crystals = known.Length,
            Undescribed = known.Count(place => !entries[place].HasPatterns),
            Unclassed = entries.Length - known.Length,
        };
    }

    private static void RequireSameCrystals(ImmutableArray<CorpusEntry> entries, StoredSplit split)
    {
        HashSet<string> expected = [.. CorpusSplits.Taken(entries, split.Options).Select(entry => entry.Id)];
        int strange = split.Parts.Count(part => !expected.Contains(part.Id));
        int missing = expected.Count - (split.Parts.Length - strange);
        if (strange + missing > 0)
            throw new CorpusException(
                $"The split was made for other crystals: {strange} of its {split.Parts.Length} are not among those that the corpus has for it, and {missing} of the corpus's {expected.Count} are not in the split.",
                CorpusException.Split);
    }
}

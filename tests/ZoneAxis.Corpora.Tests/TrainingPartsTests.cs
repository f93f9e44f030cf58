using System.Collections.Immutable;
using ZoneAxis.Tests;

namespace ZoneAxis.Corpora.Tests;

public class TrainingPartsTests
{
    private const int Draws = 100;
    private const int Seed = 1;

    private static readonly DateOnly FirstDay = new(2019, 12, 1);

    public static TheoryData<string> Kinds => [.. SplitKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_that_is_learned_from_or_chosen_by_is_in_the_test(string name)
    {
        SplitKind kind = SplitKind.Parse(name);
        foreach (int seed in Enumerable.Range(TestSeed.Next(), Draws))
        {
            Random random = new(seed);
            ImmutableArray<CorpusEntry> entries = Draw(random);
            int[] groups = [.. Enumerable.Range(1, 4).Where(_ => random.Next(4) > 0)];
            SplitOptions options = new() { Kind = kind, Seed = seed, Groups = [1, 2, 3], TestShare = random.NextDouble(), Folds = random.Next(1, 12) };
            StoredSplit split = CorpusSplits.Of(entries, options);
            if (split.Parts.IsEmpty)
                continue;
            int? fold = random.Next(3) == 0 ? null : random.Next(options.Folds);
            TrainingParts parts = TrainingParts.Of(entries, StoredSplit.Parse(split.ToBytes(), "memory"), fold, groups);

            int[] all = [.. parts.Training, .. parts.Validation, .. parts.Test];
            Assert.True(all.Distinct().Count() == all.Length, $"A crystal is in two parts: seed {seed}.");
            Assert.True(all.Length == parts.Crystals - parts.Undescribed, $"A crystal is lost: seed {seed}.");
            Assert.True(all.All(place => entries[place].HasPatterns && groups.Contains(entries[place].Facts.Label!.Value)), $"A crystal cannot be used: seed {seed}.");
            Assert.True(fold is not null || parts.Validation.IsEmpty, $"There is a validation without a fold: seed {seed}.");
            string[] learned = [.. parts.Training.Concat(parts.Validation).Select(UnitOf)];
            string[] shared = [.. parts.Test.Select(UnitOf).Intersect(learned)];
            Assert.True(shared.Length == 0, $"Learned from and tested on: {string.Join(", ", shared)}, seed {seed}.");

            string UnitOf(int place) => name switch
            {
                "prototype" => entries[place].Prototype,
                "formula" => entries[place].Formula,
                _ => entries[place].Id,
            };
        }
    }

    [Fact]
    public void By_the_dates_of_entries_nothing_from_the_first_day_on_is_learned_from()
    {
        foreach (int seed in Enumerable.Range(TestSeed.Next(), Draws))
        {
            Random random = new(seed);
            ImmutableArray<CorpusEntry> entries = [.. Draw(random).Select(entry => entry with { Facts = entry.Facts with { Date = random.Next(4) == 0 ? null : FirstDay.AddDays(random.Next(60)) } })];
            DateOnly day = FirstDay.AddDays(random.Next(60));
            StoredSplit split = CorpusSplits.Of(entries, new SplitOptions { Kind = SplitKind.Date, TestFrom = day, Groups = [1, 2, 3] });
            if (split.Parts.IsEmpty)
                continue;
            TrainingParts parts = TrainingParts.Of(entries, StoredSplit.Parse(split.ToBytes(), "memory"), 0, [1, 2, 3]);
            Assert.True(parts.Training.Concat(parts.Validation).All(place => entries[place].Facts.Date < day), $"Learned from what came later: seed {seed}.");
            Assert.True(parts.Test.All(place => entries[place].Facts.Date >= day), $"Tested on what came before: seed {seed}.");
            Assert.True(parts.Crystals == entries.Count(entry => entry.Facts.Label < 4 && entry.Facts.Date is not null), $"A dated crystal is lost: seed {seed}.");
        }
    }

    [Fact]
    public void Every_fold_chooses_by_other_crystals_and_the_test_stays()
    {
        ImmutableArray<CorpusEntry> entries = Draw(new Random(Seed));
        StoredSplit split = CorpusSplits.Of(entries, new SplitOptions { Groups = [1, 2, 3], Folds = 5 });
        TrainingParts[] folds = [.. Enumerable.Range(0, 5).Select(fold => TrainingParts.Of(entries, split, fold, [1, 2, 3]))];
        Assert.All(folds, parts => Assert.Equal(folds[0].Test, parts.Test));
        int[] chosenBy = [.. folds.SelectMany(parts => parts.Validation)];
        Assert.Equal(folds[0].Training.Concat(folds[0].Validation).Order(), chosenBy.Order());
        Assert.Contains("no fold 5", Refusal<InvalidDataException>(entries, split, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_of_other_crystals_is_refused_with_their_number()
    {
        ImmutableArray<CorpusEntry> entries = [.. Draw(new Random(Seed)).Select(entry => entry with { Facts = new EntryFacts { Label = 2 } })];
        StoredSplit split = CorpusSplits.Of(entries, new SplitOptions { Groups = [2] });
        Assert.Contains($"0 of its {entries.Length} are not among", Refusal<CorpusException>([.. entries, entries[0] with { Id = "new" }], split, 0), StringComparison.Ordinal);
        Assert.Contains($"3 of its {entries.Length} are not among", Refusal<CorpusException>(entries[3..], split, 0), StringComparison.Ordinal);
    }

    private static string Refusal<TException>(ImmutableArray<CorpusEntry> entries, StoredSplit split, int fold)
        where TException : Exception =>
        Assert.Throws<TException>(() => TrainingParts.Of(entries, split, fold, [1, 2, 3])).Message;

    private static ImmutableArray<CorpusEntry> Draw(Random random) => [.. Enumerable.Range(0, random.Next(1, 120)).Select(i =>
    {
        bool simulated = random.Next(10) > 0;
        return new CorpusEntry
        {
            Id = $"mp-{i}",
            Formula = $"F{random.Next(20)}",
            Elements = 1,
            VolumePerAtom = 20,
            Facts = new EntryFacts { Label = random.Next(1, 5), IsInSnapshot2020 = random.Next(5) switch { 0 => null, 1 => false, _ => true } },
            Prototype = simulated ? $"P{random.Next(20)}" : "",
            Problem = simulated ? "" : "no form factor",
        };
    })];
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Corpora.Tests;

public sealed class SplitTests : IDisposable
{
    private const int Seed = 2020;

    private static readonly DateOnly FirstDay = new(2015, 1, 1);

    // Ten crystals a prototype, three a formula; every fifth is of another group; every fourth came later, and of some it is not known.
    private static readonly CorpusEntry[] Entries = [.. Enumerable.Range(0, 2000).Select(i => new CorpusEntry
    {
        Id = $"mp-{i}",
        Formula = $"F{i / 3}",
        Elements = 2,
        VolumePerAtom = 20,
        FoundGroup = 225,
        Facts = new EntryFacts
        {
            Label = i % 5 == 0 ? 3 : 225,
            IsInSnapshot2020 = i % 100 == 1 ? null : i % 4 != 0,
            Date = i % 3 == 0 ? null : FirstDay.AddDays(i),
        },
        Prototype = i % 100 == 2 ? "" : $"P{i / 10}",
        Problem = i % 100 == 2 ? "no form factor" : "",
    })];

    private static readonly CorpusEntry[] OfTheGroups = [.. Entries.Where(entry => entry.Facts.Label == 225)];

    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_random_split_is_a_cut_of_the_crystals_in_the_order_of_their_hashes()
    {
        // Written out once more: the shipped model was trained and tested by it.
        string[] order = [.. OfTheGroups.Select(entry => entry.Id).OrderBy(id => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}/{id}"))), StringComparer.Ordinal)];
        int test = (int)Math.Round(0.2 * order.Length);
        Assert.Equal(order.Take(test).ToHashSet(), Part(Make(SplitKind.Random), StoredSplit.Test).ToHashSet());
        StoredSplit standard = CorpusSplits.Standard(Entries, [225], Seed);
        Assert.Equal(order.Take(test).ToHashSet(), Part(standard, StoredSplit.Test).ToHashSet());
        int validation = (int)Math.Ceiling(0.02 * (order.Length - test));
        Assert.Equal(order.Skip(test).Take(validation).ToHashSet(), Part(standard, 0).ToHashSet());
    }

    [Theory]
    [InlineData("random")]
    [InlineData("prototype")]
    [InlineData("formula")]
    public void A_fifth_is_tested_on_and_ten_folds_share_the_rest(string kind)
    {
        StoredSplit split = Make(SplitKind.Parse(kind));
        int taken = kind == "prototype" ? OfTheGroups.Count(entry => entry.HasPatterns) : OfTheGroups.Length;
        Assert.Equal(taken, split.Parts.Length);
        Assert.Equal(taken, split.Parts.Select(part => part.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(StoredSplit.Test, 11), split.Counts.Keys.Order());
        Assert.Equal(0.2 * taken, split.Counts[StoredSplit.Test], 10.0);
        Assert.All(Enumerable.Range(0, 10), fold => Assert.Equal(0.08 * taken, split.Counts[fold], 10.0));
    }

    [Fact]
    public void No_prototype_is_in_two_parts() => AssertDisjoint(SplitKind.Prototype, entry => entry.Prototype);

    [Fact]
    public void No_formula_is_in_two_parts() => AssertDisjoint(SplitKind.Formula, entry => entry.Formula);

    [Fact]
    public void By_date_the_test_is_what_came_later_and_the_unknown_is_left_out()
    {
        StoredSplit split = Make(SplitKind.Date);
        Dictionary<string, CorpusEntry> entries = Entries.ToDictionary(entry => entry.Id);
        Assert.All(split.Parts, part => Assert.Equal(part.Part != StoredSplit.Test, entries[part.Id].Facts.IsInSnapshot2020));
        Assert.Equal(OfTheGroups.Count(entry => entry.Facts.IsInSnapshot2020 is not null), split.Parts.Length);
    }

    [Fact]
    public void By_the_dates_of_entries_the_test_begins_with_a_day_and_the_undated_are_left_out()
    {
        DateOnly day = FirstDay.AddDays(1001);
        StoredSplit split = CorpusSplits.Of(Entries, new SplitOptions { Kind = SplitKind.Date, TestFrom = day });
        Dictionary<string, CorpusEntry> entries = Entries.ToDictionary(entry => entry.Id);
        Assert.All(split.Parts, part => Assert.Equal(part.Part == StoredSplit.Test, entries[part.Id].Facts.Date >= day));
        Assert.Contains(split.Parts, part => part == new SplitPart("mp-1001", StoredSplit.Test));
        Assert.Equal(OfTheGroups.Count(entry => entry.Facts.Date is not null), split.Parts.Length);
        Assert.Equal(day, StoredSplit.Parse(split.ToBytes(), "memory").Options.TestFrom);
        Assert.Contains("2017-09-28", Assert.Throws<ArgumentException>(() => CorpusSplits.Of(Entries, new SplitOptions { TestFrom = day })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("date")]
    public void A_split_by_no_day_is_stored_as_it_was_before_there_were_dates(string kind) =>
        Assert.DoesNotContain("testFrom", new ParquetColumns(Make(SplitKind.Parse(kind)).ToBytes()).Metadata(nameof(SplitOptions)), StringComparison.Ordinal);

    [Fact]
    public void The_seed_decides_and_the_order_of_crystals_does_not()
    {
        StoredSplit split = Make(SplitKind.Prototype);
        StoredSplit reversed = CorpusSplits.Of([.. Entries.Reverse()], split.Options);
        Assert.Equal(split.Parts.ToHashSet(), reversed.Parts.ToHashSet());
        Assert.NotEqual(split.Parts.ToHashSet(), CorpusSplits.Of(Entries, split.Options with { Seed = Seed + 1 }).Parts.ToHashSet());
    }

    [Theory]
    [InlineData("random")]
    [InlineData("date")]
    public void A_split_comes_back_as_it_was_stored(string kind)
    {
        StoredSplit split = Make(SplitKind.Parse(kind));
        string path = SplitFile.PathOf(_small.Folder, "one");
        SplitFile written = SplitFile.Of(split);
        written.Write(path);
        SplitFile file = SplitFile.Find(_small.Folder, "one");
        Assert.Equal(written.Sha256, file.Sha256);
        StoredSplit read = file.Split;
        Assert.Equal(split.Parts, read.Parts);
        Assert.Equal((SplitKind.Parse(kind), Seed, 0.2, 10), (read.Options.Kind, read.Options.Seed, read.Options.TestShare, read.Options.Folds));
        Assert.Equal(split.Options.Groups, read.Options.Groups);
        Assert.Equal(File.ReadAllBytes(path), read.ToBytes());
    }

    [Fact]
    public void A_split_that_is_not_there_is_told_with_those_that_are()
    {
        Directory.CreateDirectory(_small.Folder);
        Assert.Equal(CorpusException.Split, Assert.Throws<CorpusException>(() => SplitFile.Find(_small.Folder, "any")).Remedy);
        SplitFile.Of(Make(SplitKind.Random)).Write(SplitFile.PathOf(_small.Folder, "mine"));
        SplitFile.Of(Make(SplitKind.Date)).Write(SplitFile.PathOf(_small.Folder, "by-date"));
        Assert.EndsWith("has no split '../mine'; it has by-date, mine.", Refusal("../mine"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_split_is_one_sentence()
    {
        string path = SplitFile.PathOf(_small.Folder, "broken");
        byte[] whole = Make(SplitKind.Random).ToBytes();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        byte[][] contents = [[], [1, 2, 3], whole[..(whole.Length / 2)], [.. whole.Skip(9)]];
        foreach (byte[] content in contents)
        {
            File.WriteAllBytes(path, content);
            Assert.Contains("broken.parquet", Refusal("broken"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_with_a_crystal_in_two_parts_is_refused()
    {
        StoredSplit split = Make(SplitKind.Random);
        SplitPart twice = split.Parts.First(part => part.Part == 3) with { Part = StoredSplit.Test };
        Assert.Contains($"lists {twice.Id} 2 times", Stored(split with { Parts = split.Parts.Add(twice) }), StringComparison.Ordinal);
        Assert.Contains("part 10", Stored(split with { Parts = [.. split.Parts.Skip(1), split.Parts[0] with { Part = 10 }] }), StringComparison.Ordinal);

        string Stored(StoredSplit wrong)
        {
            SplitFile.Of(wrong).Write(SplitFile.PathOf(_small.Folder, "wrong"));
            return Refusal("wrong");
        }
    }

    [Theory]
    [InlineData(-0.1, 10)]
    [InlineData(1.1, 10)]
    [InlineData(0.2, 0)]
    public void Shares_and_folds_that_there_are_not_are_refused(double share, int folds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CorpusSplits.Of(Entries, new SplitOptions { TestShare = share, Folds = folds }));

    private string Refusal(string name) => Assert.Throws<InvalidDataException>(() => SplitFile.Find(_small.Folder, name)).Message;

    private static void AssertDisjoint(SplitKind kind, Func<CorpusEntry, string> unit)
    {
        Dictionary<string, string> units = Entries.ToDictionary(entry => entry.Id, unit);
        IEnumerable<IGrouping<string, int>> parts = Make(kind).Parts.GroupBy(part => units[part.Id], part => part.Part);
        Assert.All(parts, of => Assert.Single(of.Distinct().Select(part => part.ToString(CultureInfo.InvariantCulture))));
    }

    private static StoredSplit Make(SplitKind kind) => CorpusSplits.Of(Entries, new SplitOptions { Kind = kind, Seed = Seed });

    private static IEnumerable<string> Part(StoredSplit split, int part) => split.Parts.Where(one => one.Part == part).Select(one => one.Id);
}

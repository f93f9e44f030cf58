using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora.Tests;

public class CensusTests
{
    private static readonly CorpusEntry[] Entries =
    [
        Entry("plain", 225, 225, 225, volume: 20),
        Entry("element", 229, 229, 229, volume: 122, elements: 1),
        Entry("expanded", 225, 225, 225, volume: 61),
        Entry("unstable", 2, 2, 1, volume: 20),
        Entry("relabelled", 12, 15, 15, volume: 20),
        Entry("unlabelled", null, 3, 3, volume: 20),
        Entry("unknown", null, null, null, volume: 20),
    ];

    private static readonly CorpusCensus Census = CorpusCensus.Of(Entries, new CensusOptions());

    [Fact]
    public void Crystals_are_counted_by_label_and_else_as_found()
    {
        Assert.Equal((1, 1, 1, 2, 1), (CountOf(2), CountOf(3), CountOf(12), CountOf(225), CountOf(229)));
        Assert.Equal(1, Census.WithoutGroup);
        Assert.Equal(102, Census.Groups.Length);
        Assert.Equal(3, Census.Systems.Single(count => count.System == CrystalSystem.Cubic).Crystals);
        SystemCount monoclinic = Census.Systems.Single(count => count.System == CrystalSystem.Monoclinic);
        Assert.Equal((2, 1), (monoclinic.Crystals, monoclinic.OfPaperGroups));
        Assert.Equal(108_658, Census.Systems.Sum(count => count.Paper));
    }

    [Fact]
    public void Suspicious_crystals_are_listed_with_the_reason()
    {
        Assert.Equal(("expanded", "61.0 Å³ an atom"), Said(Census.Expanded.Single()));
        Assert.Equal(("unstable", "group 2, at the tighter tolerance 1"), Said(Census.Unstable.Single()));
        Assert.Equal(("relabelled", "labelled 12, found 15"), Said(Census.Relabelled.Single()));
        Assert.Empty(CorpusCensus.Of(Entries, new CensusOptions { LargestVolumePerAtom = 61 }).Expanded);
    }

    [Fact]
    public void Dates_are_counted_with_the_day_from_which_a_fifth_is_dated()
    {
        Assert.Null(Census.Dates);
        DateOnly day = new(2020, 1, 1);
        CorpusEntry[] dated = [.. Entries, .. Enumerable.Range(0, 10).Select(i => Entry($"dated-{i}", 225, 225, 225, volume: 20) with { Facts = new EntryFacts { Date = day.AddDays(i * 7 % 10) } })];
        Assert.Equal(new DateCount(10, day, day.AddDays(9), day.AddDays(8)), CorpusCensus.Of(dated, new CensusOptions()).Dates);
        Assert.Equal(new DateCount(1, day, day, day), DateCount.Of([Entries[0] with { Facts = new EntryFacts { Date = day } }]));
    }

    private static int CountOf(int group) => Census.Groups.Single(count => count.Group == group).Crystals;

    private static (string Id, string Reason) Said(SuspiciousEntry one) => (one.Entry.Id, one.Reason);

    private static CorpusEntry Entry(string id, int? label, int? found, int? tight, double volume, int elements = 2) => new()
    {
        Id = id,
        Formula = "X",
        Elements = elements,
        VolumePerAtom = volume,
        Facts = new EntryFacts { Label = label },
        FoundGroup = found,
        FoundGroupTight = tight,
        Prototype = "",
        Problem = found is null ? "no form factor" : "",
    };
}

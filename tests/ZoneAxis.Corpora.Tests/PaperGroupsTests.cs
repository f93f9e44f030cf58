using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Tests;

namespace ZoneAxis.Corpora.Tests;

public class PaperGroupsTests
{
    [Fact]
    public void Each_set_is_ascending_and_has_the_size_of_its_name()
    {
        ImmutableArray<int>[] sets = [PaperGroups.SeventyTwo, PaperGroups.FortyNine, PaperGroups.Twenty, PaperGroups.Eight, PaperGroups.UntrainedThirty];
        Assert.Equal([72, 49, 20, 8, 30], sets.Select(set => set.Length));
        Assert.All(sets, set => Assert.Equal(set.Distinct().Order(), set));
    }

    [Fact]
    public void The_larger_sets_hold_the_smaller_and_no_untrained_group()
    {
        Assert.Subset(PaperGroups.SeventyTwo.ToHashSet(), PaperGroups.FortyNine.ToHashSet());
        Assert.Subset(PaperGroups.FortyNine.ToHashSet(), PaperGroups.Twenty.ToHashSet());
        Assert.Subset(PaperGroups.SeventyTwo.ToHashSet(), PaperGroups.Eight.ToHashSet());
        Assert.Empty(PaperGroups.SeventyTwo.Intersect(PaperGroups.UntrainedThirty));
        Assert.Equal(
            [3, 69, 76, 86, 95, 102, 109, 111, 113, 128, 130, 131, 137, 142, 145, 150, 162, 163, 165, 182, 185, 188, 197, 200, 203, 212, 214, 215, 218, 226],
            PaperGroups.UntrainedThirty);
    }

    [Fact]
    public void The_counts_add_up_to_the_papers_totals()
    {
        Assert.Equal((108_658, 3_052), (PaperCounts.Trained.Values.Sum(), PaperCounts.Untrained.Values.Sum()));
        Assert.Equal(PaperGroups.SeventyTwo, PaperCounts.Trained.Keys.Order());
    }

    [Fact]
    public void The_counts_are_those_of_the_papers_tables()
    {
        string path = SharedData.Require("reference", "paper-counts.csv");
        AssertTable("72", PaperCounts.Trained, path);
        AssertTable("untrained30", PaperCounts.Untrained, path);
    }

    private static void AssertTable(string set, FrozenDictionary<int, int> counts, string path)
    {
        Dictionary<int, int> listed = File.ReadLines(path).Select(line => line.Split(','))
            .Where(fields => fields[0] == set)
            .ToDictionary(fields => int.Parse(fields[1], CultureInfo.InvariantCulture), fields => int.Parse(fields[2], CultureInfo.InvariantCulture));
        Assert.Equal(listed.OrderBy(one => one.Key), counts.OrderBy(one => one.Key));
    }
}

using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Learning.Tests.Corpora;

public class SeededSplitTests
{
    private const int Seed = 2020;
    private static readonly string[] Ids = [.. Enumerable.Range(0, 1000).Select(i => $"mp-{i}")];

    [Fact]
    public void Every_crystal_is_in_exactly_one_part_and_the_parts_have_their_shares()
    {
        SeededSplit split = SeededSplit.Of(Ids, Seed, testShare: 0.2, validationShare: 0.05);

        Assert.Equal(Enumerable.Range(0, Ids.Length), split.Training.Concat(split.Validation).Concat(split.Test).Order());
        Assert.Equal((760, 40, 200), (split.Training.Length, split.Validation.Length, split.Test.Length));
    }

    [Fact]
    public void The_order_of_the_crystals_does_not_matter()
    {
        string[] reversed = [.. Ids.Reverse()];

        IEnumerable<string> test = SeededSplit.Of(Ids, Seed).Test.Select(i => Ids[i]).Order(StringComparer.Ordinal);
        IEnumerable<string> again = SeededSplit.Of(reversed, Seed).Test.Select(i => reversed[i]).Order(StringComparer.Ordinal);

        Assert.Equal(test, again);
    }

    [Fact]
    public void Another_seed_gives_another_split() =>
        Assert.NotEqual(SeededSplit.Of(Ids, Seed).Test, SeededSplit.Of(Ids, Seed + 1).Test);

    [Theory]
    [InlineData(-0.1, 0.1)]
    [InlineData(1.1, 0.1)]
    [InlineData(0.2, -0.1)]
    [InlineData(0.2, 1.1)]
    public void A_share_outside_0_to_1_is_refused(double test, double validation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeededSplit.Of(Ids, Seed, test, validation));
}

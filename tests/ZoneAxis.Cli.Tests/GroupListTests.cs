using ZoneAxis.Cli.Options;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Tests;

public class GroupListTests
{
    [Fact]
    public void The_word_72_means_the_groups_of_the_paper() => Assert.Equal(PaperGroups.SeventyTwo, GroupList.Parse("72"));

    [Fact]
    public void The_other_sets_of_the_paper_have_words_too()
    {
        Assert.Equal(PaperGroups.FortyNine, GroupList.Parse("49"));
        Assert.Equal(PaperGroups.Twenty, GroupList.Parse("20"));
        Assert.Equal(PaperGroups.Eight, GroupList.Parse("8"));
        Assert.Equal(PaperGroups.UntrainedThirty, GroupList.Parse("30"));
    }

    [Fact]
    public void The_word_all_means_1_to_230() => Assert.Equal(Enumerable.Range(1, 230), GroupList.Parse("all"));

    [Theory]
    [InlineData("72-72", new[] { 72 })]
    [InlineData("225", new[] { 225 })]
    [InlineData("14,2,195-197,2", new[] { 2, 14, 195, 196, 197 })]
    public void Numbers_and_ranges_are_sorted_and_taken_once(string text, int[] groups) => Assert.Equal(groups, GroupList.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("231")]
    [InlineData("5-3")]
    [InlineData("1-2-3")]
    [InlineData("cubic")]
    [InlineData("1,,2")]
    [InlineData("-5")]
    public void Anything_else_is_refused(string text) => Assert.False(GroupList.TryParse(text, out _));
}

using ZoneAxis.Cli.Options;

namespace ZoneAxis.Cli.Tests;

public class SuggestionTests
{
    [Theory]
    [InlineData("idnetify a.cif", "There is no verb idnetify; did you mean identify?")]
    [InlineData("symetry", "There is no verb symetry; did you mean symmetry?")]
    [InlineData("frobnicate", "There is no verb frobnicate.")]
    [InlineData("--versoin", "There is no option --versoin; did you mean --version?")]
    [InlineData("symmetry a.cif --symprce 0.1", "--symprce is neither an option nor a file; did you mean --symprec?")]
    [InlineData("identify a.cif --jsno", "--jsno is neither an option nor a file; did you mean --json?")]
    [InlineData("identify a.cif --frobnicate", "--frobnicate is neither an option nor a file.")]
    [InlineData("train --corpus . --out b --epoch 3", "There is no option --epoch; did you mean --epochs?")]
    [InlineData("corpus simulte x", "There is no verb simulte of corpus; did you mean simulate?")]
    public void A_word_that_means_nothing_is_told_with_what_may_be_meant(string line, string sentence)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Equal($"zoneaxis: {sentence}", run.Error.Split('\n')[0]);
    }

    [Theory]
    [InlineData("simulat", "simulate")]
    [InlineData("simualte", "simulate")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_nearest_word_differs_in_few_letters(string word, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(word, ["identify", "simulate", "train"]));
}

namespace ZoneAxis.Cli.Tests;

public class SplitUsageTests
{
    [Theory]
    [InlineData("train", "--corpus", ".", "--out", "m", "--fold", "1", "--fold is a fold of a split")]
    [InlineData("evaluate", "--corpus", ".", "--model", ".", "--split", "a", "--seed", "1", "exclude each other")]
    [InlineData("corpus", "split", ".", "--name", "../a", "without a folder")]
    public void Options_that_contradict_each_other_are_wrong_usage(params string[] wordsAndSentence)
    {
        CliRun run = CliRun.Of(wordsAndSentence[..^1]);
        Assert.Equal(2, run.Code);
        Assert.Contains(wordsAndSentence[^1], run.Error, StringComparison.Ordinal);
    }
}

using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Tests;

public class CorpusVerbTests
{
    private const int Side = 16;

    [Fact]
    public void A_corpus_holds_the_crystals_of_the_chosen_groups_and_says_so()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(8)));
        CliRun run = CliRun.Of("corpus", source, "--out", folder.File("corpus"), "--side", $"{Side}", "--groups", "221,225", "--json");
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Equal(4, Assert.Single(run.Objects).GetProperty("described").GetInt32());
        using Corpus corpus = Corpus.Open(folder.File("corpus"));
        Assert.Equal(Side, corpus.Manifest.Side);
        Assert.Equal(["made-1", "made-2", "made-5", "made-6"], corpus.Entries.Select(entry => entry.Id));
        Assert.All(corpus.Entries, entry => Assert.Equal(entry.SpaceGroup, entry.FoundGroup));
    }

    [Fact]
    public void A_stopped_corpus_says_how_to_go_on_and_the_same_command_does()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(4)));
        string[] command = ["corpus", source, "--out", folder.File("corpus"), "--side", $"{Side}", "--groups", "all"];
        CliRun stopped = CliRun.Of(new CancellationToken(canceled: true), command);
        Assert.Equal(1, stopped.Code);
        Assert.Empty(stopped.Output);
        Assert.Contains("same command again", stopped.Error, StringComparison.Ordinal);
        CliRun resumed = CliRun.Of(command);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("4 of 4 crystals", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Crystals_that_cannot_be_described_are_listed_and_do_not_stop_the_others()
    {
        using TemporaryFolder folder = new();
        string heavy = """{"id":"heavy","sg":221,"lattice":[3,3,3,90,90,90],"species":["Og"],"frac":[[0,0,0]]}""";
        string source = folder.Write("crystals.jsonl", string.Join('\n', [SmallCrystals.Line(0), heavy, SmallCrystals.Line(1)]));
        CliRun run = CliRun.Of("corpus", source, "--out", folder.File("corpus"), "--side", $"{Side}");
        Assert.Equal(1, run.Code);
        Assert.Contains("2 of 3 crystals", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("heavy: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_named_by_file_and_line()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("crystals.jsonl", SmallCrystals.Line(0) + "\n{\"lattice\":[1]}\n");
        CliRun run = CliRun.Of("corpus", source, "--out", folder.File("corpus"));
        Assert.Equal(1, run.Code);
        Assert.Contains($"{source}, line 2", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_source_without_any_crystal_of_the_groups_is_a_failure()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("crystals.jsonl", SmallCrystals.Line(0));
        CliRun run = CliRun.Of("corpus", source, "--out", folder.File("corpus"), "--groups", "1");
        Assert.Equal(1, run.Code);
        Assert.Contains("no crystal", run.Error, StringComparison.Ordinal);
    }
}

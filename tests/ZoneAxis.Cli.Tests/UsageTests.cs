using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Tests;

public class UsageTests
{
    private static readonly string[] Units = ["Å", "px", "degrees", "minutes", "bits", "per cent", "MiB"];

    public static TheoryData<string> Verbs => [.. ZoneAxisProgram.MakeVerbs(new ConsoleStreams(TextWriter.Null, TextWriter.Null)).Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_every_verb_says_its_units_and_gives_an_example(string verb)
    {
        CliRun run = CliRun.Of(verb, "--help");
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains($"  zoneaxis {verb}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        Assert.Contains(Units, unit => run.Output.Contains(unit, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_example_of_a_help_can_be_read(string verb)
    {
        Verb known = ZoneAxisProgram.MakeVerbs(new ConsoleStreams(TextWriter.Null, TextWriter.Null)).Single(one => one.Name == verb);
        Assert.All(known.Examples, example =>
        {
            // Folders that an example names need not exist here.
            string[] words = example.CommandLine.Split(' ');
            Assert.Equal(verb, words[0]);
            Assert.All(known.Parse(words[1..]).Errors, error => Assert.Contains("must be a", error.Message, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_help_of_the_program_lists_every_verb()
    {
        CliRun run = CliRun.Of("--help");
        Assert.Equal(0, run.Code);
        Assert.All(Verbs, row => Assert.Contains($"  {row.Data} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_names_the_platform()
    {
        CliRun run = CliRun.Of("--version");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S* \([a-z0-9.]+-[a-z0-9]+, \.NET \d+.*\)\n$", run.Output);
    }

    [Theory]
    [InlineData("identify")]
    [InlineData("identify a.cif --top 0")]
    [InlineData("identify a.cif --top many")]
    [InlineData("identify a.cif --symprec -1")]
    [InlineData("identify a.cif --symprec NaN")]
    [InlineData("identify a.cif --model no-such-folder")]
    [InlineData("identify a.cif --unknown")]
    [InlineData("unknown")]
    [InlineData("simulate a.cif")]
    [InlineData("corpus")]
    [InlineData("corpus a.jsonl")]
    [InlineData("corpus import a.jsonl")]
    [InlineData("corpus import --out b")]
    [InlineData("corpus simulate")]
    [InlineData("corpus simulate no-such-folder")]
    [InlineData("corpus simulate . --shards 0")]
    [InlineData("corpus simulate . --shards 2 --shard 2")]
    [InlineData("corpus simulate . --slurm --shards 2 --shard 0")]
    [InlineData("corpus merge no-such-folder")]
    [InlineData("corpus info no-such-folder")]
    [InlineData("corpus info . --volume-per-atom 0")]
    [InlineData("corpus split . --kind chemical")]
    [InlineData("corpus split . --test 101")]
    [InlineData("corpus split . --folds 0")]
    [InlineData("corpus split . --groups 231")]
    [InlineData("train --corpus . --out b --side 0")]
    [InlineData("train --corpus . --out b --groups 0,1")]
    [InlineData("train --corpus . --out b --groups 3-")]
    [InlineData("train --corpus . --out b --groups 229-231")]
    [InlineData("train --corpus no-such-folder --out b")]
    [InlineData("train --out b")]
    [InlineData("train --corpus . --out b --set width")]
    [InlineData("train --corpus . --out b --set width=many")]
    [InlineData("train --corpus . --out b --preset best")]
    [InlineData("train --corpus . --out b --fold-passes 0")]
    [InlineData("train --corpus . --out b --warm-up -1")]
    [InlineData("networks --side 0")]
    [InlineData("networks --classes 1")]
    [InlineData("train --corpus . --out b --epochs 0")]
    [InlineData("train --corpus . --out b --epochs 1 --minutes 1")]
    [InlineData("train --corpus . --out b --precision float16")]
    [InlineData("train --corpus . --out b --dropout 1")]
    [InlineData("evaluate --corpus .")]
    [InlineData("doctor now")]
    public void Wrong_usage_has_exit_code_2_and_says_on_stderr_what_is_wrong(string line)
    {
        CliRun run = CliRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        string[] said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(said.Length >= 2);
        Assert.All(said[..^1], sentence => Assert.StartsWith("zoneaxis: ", sentence, StringComparison.Ordinal));
        Assert.Contains("--help", said[^1], StringComparison.Ordinal);
    }
}

namespace ZoneAxis.Cli.Tests;

/// <summary>What a shell sees of the program: exit codes, and a standard output that cannot be written.</summary>
public sealed class StandardStreamsTests : IDisposable
{
    private const int ManyCopies = 400;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_reader_that_has_enough_ends_the_run_at_once_and_in_silence()
    {
        string data = _folder.File("many.jsonl");
        File.WriteAllLines(data, SmallCrystals.Lines(ManyCopies));
        ShellRun run = ShellRun.Of($"{{ $ZONEAXIS symmetry --json {data}; echo code $? >&2; }} | head -n 1");
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("code 141\n", run.Error);
    }

    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">&-")]
    public void A_standard_output_that_cannot_be_written_is_said_once_and_is_no_fault_of_the_input(string redirection)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        ShellRun run = ShellRun.Of($"$ZONEAXIS symmetry --json halite.cif rutile.cif {redirection}");
        Assert.Equal(1, run.Code);
        string said = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("zoneaxis: The standard output cannot be written: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("halite", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_written_at_all_the_exit_code_says_so()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        Assert.Equal(1, ShellRun.Of("$ZONEAXIS symmetry nowhere.cif >/dev/full 2>/dev/full").Code);
    }

    [Fact]
    public void What_another_command_writes_behind_it_comes_behind_it()
    {
        string file = _folder.File("both.txt");
        ShellRun.Of($"{{ $ZONEAXIS symmetry --json halite.cif; echo behind; }} > {file}");
        string[] lines = File.ReadAllLines(file);
        Assert.Equal(2, lines.Length);
        Assert.Equal("behind", lines[1]);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_it_with_the_exit_code_that_shells_know(string signal, int code)
    {
        string data = _folder.File("many.jsonl");
        File.WriteAllLines(data, Enumerable.Repeat(SmallCrystals.Line(0), 20_000));
        string first = _folder.File("first.txt");
        // The program takes the shell's place, as what a shell runs in the background does not hear Ctrl-C; it is under way once something is written.
        ShellRun run = ShellRun.Of($"{{ while [ ! -s {first} ]; do sleep 0.02; done; kill -{signal} $$; }} & exec $ZONEAXIS symmetry --json {data} > {first}");
        Assert.Equal((code, "zoneaxis: Stopped.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void On_a_terminal_results_can_be_shown_by_a_pager_and_elsewhere_they_are_not()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1), which makes a terminal.");
        ShellRun paged = ShellRun.Of("script -qec \"$ZONEAXIS symmetry --brief --pager halite.cif\" /dev/null", ("PAGER", "sed s/^/paged:/"));
        Assert.Contains("paged:halite.cif: 225 Fm-3m", paged.Output, StringComparison.Ordinal);
        ShellRun piped = ShellRun.Of("$ZONEAXIS symmetry --brief --pager halite.cif", ("PAGER", "sed s/^/paged:/"));
        Assert.StartsWith("halite.cif: 225 Fm-3m", piped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_words_it_prints_its_help()
    {
        CliRun run = CliRun.Of();
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(CliRun.Of("--help").Output, run.Output);
        Assert.Contains("identify", run.Output, StringComparison.Ordinal);
    }
}

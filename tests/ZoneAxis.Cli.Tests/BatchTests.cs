using System.Text.Json;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Tests;

/// <summary>Many crystals at once: order, failures, the line at the end, and the forms of results.</summary>
public sealed class BatchTests : IDisposable
{
    private const int Crystals = 70;

    private static readonly string[] Lists = ["p", "q"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _model;
    private readonly string _data;

    public BatchTests()
    {
        // Fm-3m is none of its classes.
        _model = SmallModel.Save(_folder.File("model"), [123, 221, 229]);
        _data = _folder.File("data.jsonl");
        string[] lines = [.. SmallCrystals.Lines(Crystals)];
        lines[5] = "broken";
        File.WriteAllLines(_data, lines);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Results_of_many_crystals_stand_in_the_order_of_the_inputs_and_a_failed_one_stops_none()
    {
        CliRun run = CliRun.Of("identify", "--json", "--model", _model, _data);
        Assert.Equal(1, run.Code);
        Assert.Equal(Enumerable.Range(1, Crystals).Select(line => $"{_data}#{line}"), run.Objects.Select(one => one.GetProperty("input").GetString()));
        Assert.Equal(6, Assert.Single(run.Objects.Index(), one => one.Item.TryGetProperty("error", out _)).Index + 1);
    }

    [Fact]
    public void A_crystal_gets_the_same_answer_alone_and_among_others()
    {
        CliRun together = CliRun.Of("identify", "--json", "--model", _model, _data);
        foreach (int place in new[] { 0, 1, 40, Crystals - 1 })
        {
            string alone = _folder.File("alone.jsonl");
            File.WriteAllLines(alone, File.ReadLines(_data).Skip(place).Take(1));
            JsonElement expected = CliRun.Of("identify", "--json", "--model", _model, alone).Objects[0].GetProperty("candidates");
            JsonElement found = together.Objects[place].GetProperty("candidates");
            Assert.Equal(expected.GetArrayLength(), found.GetArrayLength());
            for (int i = 0; i < expected.GetArrayLength(); i++)
            {
                Assert.Equal(expected[i].GetProperty("number").GetInt32(), found[i].GetProperty("number").GetInt32());
                Assert.Equal(expected[i].GetProperty("probability").GetDouble(), found[i].GetProperty("probability").GetDouble(), 1e-4);
            }
        }
    }

    [Fact]
    public void The_last_line_on_stderr_counts_what_became_of_all()
    {
        CliRun run = CliRun.Of("identify", "--brief", "--model", _model, _data);
        string[] said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, said.Length);
        Assert.StartsWith("zoneaxis: ", said[0], StringComparison.Ordinal);
        Assert.Matches(@"^Identifying: 70 crystals in [\d.]+ s, [\d.]+/s: (\d+ agree, )?(\d+ disagree, )?\d+ outside the model, 1 failed\.$", said[1]);
    }

    [Fact]
    public void Quiet_keeps_errors_and_nothing_else_on_stderr()
    {
        CliRun run = CliRun.Of("symmetry", "--quiet", "--brief", _data);
        Assert.StartsWith("zoneaxis: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("", CliRun.Of("simulate", "--quiet", Path.Combine(Examples.Folder, "halite.cif"), Path.Combine(Examples.Folder, "rutile.cif"), "--out", _folder.File("out")).Error);
    }

    [Fact]
    public void Brief_is_one_line_a_crystal()
    {
        CliRun symmetry = CliRun.Of("symmetry", "--brief", _data);
        Assert.Equal(Crystals - 1, symmetry.Lines.Count);
        Assert.Equal($"{_data}#3: 225 Fm-3m, cubic, 4 atoms, at 0.1 Å", symmetry.Lines[2]);
        CliRun identify = CliRun.Of("identify", "--brief", "--model", _model, _data);
        Assert.Equal(Crystals - 1, identify.Lines.Count);
        Assert.StartsWith($"{_data}#3: outside the model; network ", identify.Lines[2], StringComparison.Ordinal);
        Assert.EndsWith("; coordinates 225 Fm-3m", identify.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_outside_the_model_is_led_by_that_sentence_and_others_end_with_a_verdict()
    {
        string one = _folder.File("fcc.jsonl");
        File.WriteAllLines(one, [SmallCrystals.Line(2)]);
        CliRun outside = CliRun.Of("identify", "--model", _model, one);
        Assert.StartsWith("Verdict: outside the model. The structure's own group, 225 Fm-3m, is none of the 3 classes", outside.Lines[1], StringComparison.Ordinal);
        Assert.Single(outside.Lines, line => line.Contains("is none of", StringComparison.Ordinal));

        string other = _folder.File("cubic.jsonl");
        File.WriteAllLines(other, [SmallCrystals.Line(1)]);
        CliRun known = CliRun.Of("identify", "--model", _model, other);
        Assert.Single(known.Lines, line => line.StartsWith("Verdict: network and coordinates ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_verdict_stands_in_the_json_too()
    {
        string[] expected = ["agree", "disagree", "outsideModel"];
        JsonElement[] answers = [.. CliRun.Of("identify", "--json", "--model", _model, _data).Objects.Where(one => one.TryGetProperty("structure", out _))];
        Assert.All(answers, answer =>
        {
            int first = answer.GetProperty("candidates")[0].GetProperty("number").GetInt32();
            int own = answer.GetProperty("structure").GetProperty("number").GetInt32();
            string verdict = own == 225 ? expected[2] : first == own ? expected[0] : expected[1];
            Assert.Equal(verdict, answer.GetProperty("verdict").GetString());
        });
        Assert.Contains(answers, answer => answer.GetProperty("verdict").GetString() == expected[2]);
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_an_input_failed_ones_too()
    {
        CliRun run = CliRun.Of("identify", "--csv", "--model", _model, _data);
        Assert.Equal(Crystals + 1, run.Lines.Count);
        string[] heading = run.Lines[0].Split(',');
        Assert.Equal(["input", "crystal", "verdict"], heading[..3]);
        Assert.Equal("225", run.Lines[3].Split(',')[Array.IndexOf(heading, "structure.number")]);
        Assert.StartsWith($"{_data}#6,,,", run.Lines[6], StringComparison.Ordinal);
        Assert.Contains("line 6", run.Lines[6], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("symmetry halite.cif rutile.cif", 2)]
    [InlineData("simulate halite.cif rutile.cif --out OUT", 2)]
    [InlineData("doctor", 1)]
    [InlineData("networks", 9)]
    public void Csv_is_there_for_every_verb_that_prints_results(string line, int rows)
    {
        string[] words = [.. line.Split(' ').Select(word => word.EndsWith(".cif", StringComparison.Ordinal) ? Path.Combine(Examples.Folder, word) : word == "OUT" ? _folder.File("out") : word)];
        CliRun run = CliRun.Of([.. words, "--csv"]);
        Assert.Equal(rows + 1, run.Lines.Count);
        Assert.DoesNotContain(run.Lines, text => text.Contains("{\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_and_json_exclude_each_other()
    {
        CliRun run = CliRun.Of("symmetry", Examples.Quartz, "--csv", "--json");
        Assert.Equal(2, run.Code);
        Assert.Contains("--json and --csv exclude each other", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_with_commas_and_quotes_are_quoted_and_lists_joined()
    {
        using StringWriter written = new() { NewLine = "\n" };
        using CsvWriter csv = new(written, new CsvColumns(["a", "b.c", "d[1].e", "d[7].e", "f", "g"]));
        JsonOutput.WriteLine(csv, new { A = "x, \"y\"", B = new { C = 0.5 }, D = new[] { new { E = 1 }, new { E = 2 } }, F = Lists, G = true });
        Assert.Equal("a,b.c,d[1].e,d[7].e,f,g\n\"x, \"\"y\"\"\",0.5,2,,p;q,true\n", written.ToString());
    }

    [Fact]
    public void Rows_may_be_those_of_a_list_within()
    {
        using StringWriter written = new() { NewLine = "\n" };
        using CsvWriter csv = new(written, new CsvColumns(["group"], Rows: "groups"));
        JsonOutput.WriteLine(csv, new { Groups = Enumerable.Range(1, 2).Select(group => new { Group = group }) });
        Assert.Equal("group\n1\n2\n", written.ToString());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    public void Tables_fit_the_width_of_the_terminal(int width)
    {
        SymmetryResult result = new SymmetryJob(new SymmetryRequest()).Run([Examples.Quartz]).Single();
        using StringWriter written = new() { NewLine = "\n" };
        ConsoleStreams streams = new(written, TextWriter.Null, OutputIsTerminal: true) { TerminalWidth = width };
        new Symmetry.SymmetryTable(streams).Write(result, result.Report!);
        string[] lines = [.. written.ToString().Split('\n').Where(line => line.Length > 0 && "│╭├╰".Contains(line[0], StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
    }
}

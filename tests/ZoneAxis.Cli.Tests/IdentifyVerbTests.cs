using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed class IdentifyVerbTests : IDisposable
{
    private const int Group = 154;
    private const string BrokenCif = "data_broken\n_cell_length_a 4\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _model;

    public IdentifyVerbTests() => _model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_table_shows_five_candidates_then_the_structure_then_the_model()
    {
        CliRun run = CliRun.Of("identify", Examples.Quartz, "--model", _model);
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Equal(5, run.Lines.Count(line => line.Contains(" %", StringComparison.Ordinal)));
        int structure = IndexOf(run, "own coordinates say: 154 P3_221 (trigonal), at symprec 0.1 Å");
        Assert.True(structure > IndexOf(run, "probability"));
        Assert.True(IndexOf(run, "Model small: 72 space groups, not yet measured") > structure);
    }

    [Fact]
    public void The_model_line_gives_the_measured_accuracy()
    {
        string model = SmallModel.Save(_folder.File("measured"), [1, 2], new ModelMetrics { TestCount = 1234, TopAccuracies = [0.6175] });
        CliRun run = CliRun.Of("identify", Examples.Quartz, "--model", model);
        Assert.Contains("right at first on 61.8 % of 1,234 crystals", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_output_has_no_control_characters()
    {
        CliRun run = CliRun.Of("identify", Examples.Quartz, "no-such.cif", "--model", _model);
        Assert.DoesNotContain(run.Output + run.Error, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        JsonElement one = Assert.Single(CliRun.Of("identify", Examples.Quartz, "--model", _model, "--json").Objects);
        Assert.Equal(Examples.Quartz, one.GetProperty("input").GetString());
        Assert.Equal(SmallModel.Name, one.GetProperty("model").GetString());
        Assert.Equal(Group, one.GetProperty("structure").GetProperty("number").GetInt32());
        Assert.Equal("P3_221", one.GetProperty("structure").GetProperty("symbol").GetString());
        Assert.Equal("rotated45", one.GetProperty("geometry").GetString());
        Assert.Contains("none of the 72 classes", one.GetProperty("note").GetString(), StringComparison.Ordinal);
        JsonElement[] candidates = [.. one.GetProperty("candidates").EnumerateArray()];
        Assert.Equal(5, candidates.Length);
        Assert.All(candidates, candidate =>
        {
            Assert.Contains(candidate.GetProperty("number").GetInt32(), PaperGroups.SeventyTwo);
            Assert.NotEmpty(candidate.GetProperty("symbol").GetString()!);
            Assert.NotEmpty(candidate.GetProperty("system").GetString()!);
            Assert.InRange(candidate.GetProperty("probability").GetDouble(), 0, 1);
        });
        double[] probabilities = [.. candidates.Select(candidate => candidate.GetProperty("probability").GetDouble())];
        Assert.Equal(probabilities.OrderDescending(), probabilities);
        Assert.False(one.TryGetProperty("error", out _));
    }

    [Fact]
    public void What_the_reader_says_of_a_file_stands_below_the_answer()
    {
        string file = _folder.Write("plain.cif", "data_small _cell_length_a 4.1 _cell_length_b 4.1 _cell_length_c 4.1\nloop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z Cs 0 0 0 Cl 0.5 0.5 0.5");
        JsonElement one = Assert.Single(CliRun.Of("identify", file, "--model", _model, "--json").Objects);
        Assert.Contains("P 1 was taken", one.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("Note: the file names no space group", CliRun.Of("identify", file, "--model", _model).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(72, 72)]
    [InlineData(100, 72)]
    public void As_many_candidates_are_written_as_wanted_and_there_are(int top, int written)
    {
        CliRun run = CliRun.Of("identify", Examples.Quartz, "--model", _model, "--json", "--top", $"{top}");
        Assert.Equal(written, Assert.Single(run.Objects).GetProperty("candidates").GetArrayLength());
    }

    [Fact]
    public void Failed_inputs_are_answered_with_an_error_in_their_place_and_exit_code_1()
    {
        string broken = _folder.Write("broken.cif", BrokenCif);
        string several = _folder.Write("several.jsonl", string.Join('\n', [SmallCrystals.Line(0), "{\"species\":", "", SmallCrystals.Line(1)]));
        string empty = Directory.CreateDirectory(_folder.File("empty")).FullName;
        string[] inputs = [Examples.Quartz, broken, several, _folder.File("missing.cif"), empty, Examples.Quartz];
        CliRun run = CliRun.Of(["identify", "--model", _model, "--json", "--quiet", .. inputs]);
        Assert.Equal(1, run.Code);
        string[] expected = [Examples.Quartz, broken, $"{several}#1", $"{several}#2", $"{several}#4", inputs[3], empty, Examples.Quartz];
        Assert.Equal(expected, run.Objects.Select(one => one.GetProperty("input").GetString()));
        bool[] failed = [false, true, false, true, false, true, true, false];
        Assert.Equal(failed, run.Objects.Select(one => one.TryGetProperty("error", out _)));
        Assert.Equal(failed, run.Objects.Select(one => !one.TryGetProperty("candidates", out _)));
        string[] said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(failed.Count(one => one), said.Length);
        Assert.StartsWith($"zoneaxis: {broken}", said[0], StringComparison.Ordinal);
        Assert.StartsWith($"zoneaxis: {several}, line 2", said[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scale is for --patterns", "quartz.cif --scale 0.01")]
    [InlineData("--geometry is for --patterns", "quartz.cif --geometry rotated45")]
    [InlineData("--flat is for --patterns", "quartz.cif --flat")]
    [InlineData("--symprec is for FILE", "--patterns a.png --symprec 0.01")]
    [InlineData("--closest is for FILE", "--patterns a.png --closest 0.1")]
    public void Options_that_mean_nothing_for_the_input_are_refused(string sentence, string line)
    {
        CliRun run = CliRun.Of(["identify", .. line.Split(' ')]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_for_each_crystal_leaves_the_notes_to_the_other_stream()
    {
        string file = _folder.Write("plain.cif", "data_small _cell_length_a 4.1 _cell_length_b 4.1 _cell_length_c 4.1\nloop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z Cs 0 0 0 Cl 0.5 0.5 0.5");
        foreach (string[] verb in new string[][] { ["identify", "--model", _model], ["symmetry"] })
        {
            CliRun run = CliRun.Of([.. verb, "--brief", file]);
            Assert.Single(run.Lines);
            Assert.Contains("P 1 was taken", run.Error, StringComparison.Ordinal);
            Assert.Equal("", CliRun.Of([.. verb, "--brief", "--quiet", file]).Error);
        }
    }

    [Fact]
    public void Many_inputs_are_answered_in_their_order()
    {
        const int Count = 40;
        string source = _folder.Write("many.jsonl", string.Join('\n', SmallCrystals.Lines(Count)));
        CliRun run = CliRun.Of("identify", source, "--model", _model, "--json", "--top", "1");
        Assert.Equal(0, run.Code);
        Assert.Equal(Enumerable.Range(0, Count).Select(index => $"made-{index}"), run.Objects.Select(one => one.GetProperty("crystal").GetString()));
        Assert.Equal(
            Enumerable.Range(0, Count).Select(index => SmallCrystals.Groups[index % SmallCrystals.Groups.Length]),
            run.Objects.Select(one => one.GetProperty("structure").GetProperty("number").GetInt32()));
    }

    [Fact]
    public void A_declared_group_plays_no_part()
    {
        string honest = SmallCrystals.Line(1);
        string source = _folder.Write("declared.jsonl", honest + "\n" + honest.Replace("\"sg\":221", "\"sg\":14", StringComparison.Ordinal));
        CliRun run = CliRun.Of("identify", source, "--model", _model, "--json");
        string[] answers = [.. run.Objects.Select(one => one.GetProperty("candidates").GetRawText() + one.GetProperty("structure").GetRawText())];
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public void The_tolerance_changes_what_the_structure_says_and_not_what_the_network_says()
    {
        // A body-centred metal whose middle atom is 0.03 Å off its place.
        string source = _folder.Write("off.jsonl", """{"lattice":[3,3,3,90,90,90],"species":["W","W"],"frac":[[0,0,0],[0.5,0.5,0.51]]}""");
        JsonElement coarse = Assert.Single(CliRun.Of("identify", source, "--model", _model, "--json").Objects);
        JsonElement fine = Assert.Single(CliRun.Of("identify", source, "--model", _model, "--json", "--symprec", "0.01").Objects);
        Assert.Equal(229, coarse.GetProperty("structure").GetProperty("number").GetInt32());
        Assert.NotEqual(229, fine.GetProperty("structure").GetProperty("number").GetInt32());
        Assert.Equal(coarse.GetProperty("candidates").GetRawText(), fine.GetProperty("candidates").GetRawText());
    }

    [Fact]
    public void An_element_without_form_factors_is_one_sentence()
    {
        string source = _folder.Write("heavy.jsonl", """{"lattice":[3,3,3,90,90,90],"species":["Og"],"frac":[[0,0,0]]}""");
        CliRun run = CliRun.Of("identify", source, "--model", _model);
        Assert.Equal(1, run.Code);
        string sentence = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("no form factor for Og", sentence, StringComparison.Ordinal);
        Assert.StartsWith($"zoneaxis: {source}#1: ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_model_is_one_sentence_that_names_its_file()
    {
        File.WriteAllText(Path.Combine(_model, "config.json"), "{");
        CliRun run = CliRun.Of("identify", Examples.Quartz, "--model", _model);
        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("config.json", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_ends_with_exit_code_130()
    {
        CliRun run = CliRun.Of(new CancellationToken(canceled: true), "identify", Examples.Quartz, "--model", _model);
        Assert.Equal(130, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("Stopped", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_is_answered() => AnswersAll(Directory.EnumerateFiles(Examples.Folder).Where(path => Path.GetExtension(path) is not (".md" or ".hkl" or ".ins")));

    [Fact]
    public void Every_published_cif_is_answered_with_the_group_that_its_name_begins_with()
    {
        CliRun run = AnswersAll(Directory.EnumerateFiles(SharedData.Require("reference", "cif"), "*.cif"), "--symprec", "0.01");
        Assert.All(run.Objects, one =>
        {
            string name = Path.GetFileName(one.GetProperty("input").GetString()!);
            Assert.StartsWith($"sg{one.GetProperty("structure").GetProperty("number").GetInt32():000}_", name, StringComparison.Ordinal);
        });
    }

    private CliRun AnswersAll(IEnumerable<string> files, params string[] options)
    {
        string[] inputs = [.. files.Order(StringComparer.Ordinal)];
        CliRun run = CliRun.Of(["identify", "--model", _model, "--json", "--quiet", .. options, .. inputs]);
        Assert.Empty(run.Error);
        Assert.Equal(0, run.Code);
        Assert.Equal(inputs, run.Objects.Select(one => one.GetProperty("input").GetString()));
        return run;
    }

    private static int IndexOf(CliRun run, string text)
    {
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        return run.Output.IndexOf(text, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed class ReflectionsVerbTests : IDisposable
{
    private static readonly string ExampleList = Path.Combine(Examples.Folder, "quartz.hkl");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_prints_each_table_that_it_decided_by()
    {
        CliRun run = CliRun.Of("reflections", Brookite(".cif"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] titles = ["Centring of this cell", "Laue classes", "Glide planes and screw axes", "Extinction symbols", "Space groups", "Intensities", "Twinning", "Centre of symmetry"];
        Assert.All(titles, title => Assert.Contains(title, run.Output, StringComparison.Ordinal));
        Assert.Contains("61 Pbca", run.Output, StringComparison.Ordinal);
        Assert.Contains("hk0: h=2n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_tables_and_docs_json_describes_every_member()
    {
        CliRun run = CliRun.Of("reflections", Brookite(".cif"), "--json", "--prior", "none");
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement line = Assert.Single(run.Objects);
        Assert.Equal((61, "Pbca", ExtinctionClasses.Of(61).Symbol), (line.GetProperty("number").GetInt32(), line.GetProperty("symbol").GetString(), line.GetProperty("extinction").GetString()));
        JsonElement evidence = line.GetProperty("reflections");
        Assert.Equal("mmm", evidence.GetProperty("laueClasses")[0].GetProperty("laue").GetString());
        Assert.Equal(1, evidence.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("probability").GetDouble()), 0.001);
        AssertDescribed(line);
    }

    [Fact]
    public void Identify_answers_in_the_form_of_all_answers_with_the_evidence()
    {
        CliRun run = CliRun.Of("identify", "--reflections", Brookite(".csv"), "--cell", BrookiteCell, "--json", "--top", "2");
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement line = Assert.Single(run.Objects);
        Assert.Equal(2, line.GetProperty("version").GetInt32());
        Assert.Equal(61, line.GetProperty("candidates")[0].GetProperty("number").GetInt32());
        Assert.InRange(line.GetProperty("candidates")[0].GetProperty("probability").GetDouble(), 0.5, 1);
        Assert.Equal(ExtinctionClasses.Of(61).Symbol, line.GetProperty("reflections").GetProperty("symbols")[0].GetProperty("symbol").GetString());
        Assert.False(line.TryGetProperty("geometry", out _));
        Assert.Equal("best-230", line.GetProperty("model").GetString());
        Assert.All(["byAnalysis", "byNetwork"], one => Assert.Equal(61, line.GetProperty(one)[0].GetProperty("number").GetInt32()));
        AssertDescribed(line);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("organic")]
    public void By_frequencies_that_the_network_has_not_learned_the_analysis_answers_alone(string prior)
    {
        CliRun run = CliRun.Of("identify", "--reflections", Brookite(".cif"), "--json", "--prior", prior);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.False(Assert.Single(run.Objects).TryGetProperty("model", out _));
        Assert.Equal(61, run.Objects[0].GetProperty("candidates")[0].GetProperty("number").GetInt32());
    }

    [Fact]
    public void A_list_that_no_crystal_gives_is_unknown_and_has_no_candidates()
    {
        ReflectionList list = BrookiteList;
        double[] intensities = [.. list.Reflections.Select(one => one.Intensity)];
        new Random(1).Shuffle(intensities);
        string path = _folder.File("shuffled.cif");
        ReflectionFile.Write(path, list with { Reflections = [.. list.Reflections.Zip(intensities, (one, other) => one with { Intensity = other })] });
        JsonElement line = Assert.Single(CliRun.Of("identify", "--reflections", path, "--json").Objects);
        Assert.Contains("No Laue class fits", line.GetProperty("unknown").GetString(), StringComparison.Ordinal);
        Assert.Empty(line.GetProperty("candidates").EnumerateArray());
        AssertDescribed(line);
        CliRun run = CliRun.Of("identify", "--reflections", path);
        Assert.StartsWith("Unknown. No Laue class fits", run.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("probability", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Identify_prints_the_ranked_groups_and_why()
    {
        CliRun run = CliRun.Of("identify", "--reflections", ExampleList);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("P3_121 or P3_221", run.Output, StringComparison.Ordinal);
        Assert.Contains("00l: l=3n, screw axis 3_1 or 3_2 along c: there; 4 forbidden", run.Output, StringComparison.Ordinal);
        Assert.Contains("0kl: l=2n, c glide plane perpendicular to a: not there", run.Output, StringComparison.Ordinal);
        Assert.Contains("Zone hk0: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Extinction symbol {ExtinctionClasses.Of(154).Symbol}", run.Output, StringComparison.Ordinal);
        Assert.Contains("one hand", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_written_in_the_standard_setting_and_read_again()
    {
        string turned = Turned();
        string written = _folder.File("standard.ins");
        CliRun run = CliRun.Of("reflections", turned, "--write", written, "--quiet");
        Assert.Equal((0, ""), (run.Code, run.Error));
        ReflectionList list = ReflectionFile.Read(_folder.File("standard.hkl"));
        // Pbca is Pbca on axes turned in a circle, too.
        Assert.Equal(BrookiteCrystal.Lattice.Volume, list.Lattice.Volume, 0.1);
        Assert.Contains("LATT 1", File.ReadAllText(written), StringComparison.Ordinal);
        JsonElement again = CliRun.Of("reflections", written, "--json").Objects[0];
        Assert.Equal(61, again.GetProperty("number").GetInt32());
    }

    [Fact]
    public void A_group_that_is_out_of_question_is_not_written()
    {
        CliRun run = CliRun.Of("reflections", Brookite(".cif"), "--write", _folder.File("a.hkl"), "--group", "225", "--json");
        Assert.Equal(1, run.Code);
        Assert.Contains("225 Fm-3m is less likely than one in a million", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("a.hkl")));
    }

    [Theory]
    [InlineData(".svg")]
    [InlineData(".png")]
    public void The_plot_is_drawn(string ending)
    {
        string path = _folder.File($"figure{ending}");
        CliRun run = CliRun.Of("reflections", ExampleList, "--plot", path, "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        if (ending == ".svg")
            Assert.Equal("svg", XDocument.Load(path).Root!.Name.LocalName);
        else
            Assert.True(RgbImage.ReadPng(path).Columns > 1000);
    }

    [Fact]
    public void Several_lists_have_a_line_each_and_a_bad_one_has_a_sentence()
    {
        string bad = _folder.Write("bad.hkl", "   1   0   0   12.00    x.00\n");
        CliRun run = CliRun.Of("reflections", ExampleList, bad, _folder.File("missing.hkl"), "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(3, run.Lines.Count);
        Assert.Equal(154, run.Objects[0].GetProperty("number").GetInt32() is 152 or 154 ? 154 : 0);
        Assert.All(run.Objects.Skip(1), line => Assert.EndsWith(".", line.GetProperty("error").GetString(), StringComparison.Ordinal));
        Assert.Contains("bad.hkl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_a_cell_says_which_option_states_it()
    {
        CliRun run = CliRun.Of("reflections", _folder.Write("a.hkl", "   1   0   0   12.00    1.00\n   0   0   0    0.00    0.00\n"));
        Assert.Equal(1, run.Code);
        Assert.Contains("--cell", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reflections")]
    [InlineData("reflections a.hkl --prior mineral")]
    [InlineData("reflections a.hkl --cell 5,5,5")]
    [InlineData("reflections a.hkl --top 0")]
    [InlineData("reflections a.hkl --group 14")]
    [InlineData("reflections a.hkl --write a.txt")]
    [InlineData("reflections a.hkl b.hkl --write c.hkl")]
    [InlineData("reflections a.hkl b.hkl --plot c.svg")]
    [InlineData("identify a.cif --reflections a.hkl")]
    [InlineData("identify a.cif --cell 5,5,5,90,90,90")]
    [InlineData("identify a.cif --prior none")]
    [InlineData("identify --reflections a.hkl --symprec 0.1")]
    [InlineData("identify --reflections a.hkl --patterns a.png")]
    public void Wrong_usage_has_exit_code_2(string line)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    [Fact]
    public void A_measured_list_is_answered_within_the_table()
    {
        string list = SharedData.Require("reference", "measured", "mica-15.cif.gz");
        CliRun run = CliRun.Of("reflections", list, "--csv");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(2, run.Lines.Count);
        Assert.StartsWith("input,crystal,number,symbol", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_list_is_what_the_simulator_makes_of_quartz()
    {
        ReflectionList made = ReflectionSimulator.Simulate(
            StructureFile.Read(Examples.Quartz)[0], new ReflectionSimulationOptions { LeastSpacingAngstrom = 0.9, FriedelMates = false }, new RandomNumbers(1));
        ReflectionList list = ReflectionFile.Read(ExampleList);
        Assert.Equal(made.Reflections.Select(one => (one.H, one.K, one.L)), list.Reflections.Select(one => (one.H, one.K, one.L)));
        double scale = list.Reflections.Sum(one => one.Intensity) / made.Reflections.Sum(one => one.Intensity);
        // The list has two decimals.
        Assert.All(made.Reflections.Zip(list.Reflections), pair => Assert.Equal(scale * pair.First.Intensity, pair.Second.Intensity, 0.02 + 1e-4 * Math.Abs(pair.Second.Intensity)));
    }

    private static Crystal BrookiteCrystal => StructureFile.Read(Path.Combine(Examples.Folder, "brookite.cif"))[0];

    private static string BrookiteCell
    {
        get
        {
            CellParameters cell = BrookiteCrystal.Lattice.Parameters;
            return string.Create(CultureInfo.InvariantCulture, $"{cell.A},{cell.B},{cell.C},{cell.Alpha},{cell.Beta},{cell.Gamma}");
        }
    }

    private static ReflectionList BrookiteList =>
        ReflectionSimulator.Simulate(BrookiteCrystal, new ReflectionSimulationOptions { FriedelMates = false }, new RandomNumbers(7));

    /// <summary>A list of our own making, in a file.</summary>
    private string Brookite(string ending)
    {
        string path = _folder.File($"brookite{ending}");
        ReflectionFile.Write(path, BrookiteList);
        return path;
    }

    private string Turned()
    {
        string path = _folder.File("turned.cif");
        ReflectionFile.Write(path, BrookiteList.InBasis(new CellTransformation(new IntegerMatrix3(0, 0, 1, 1, 0, 0, 0, 1, 0), 1, default)));
        return path;
    }

    private static void AssertDescribed(JsonElement line)
    {
        string page = File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "docs", "json.md"));
        Assert.All(NamesIn(line).Distinct(), name => Assert.Matches($@"`[A-Za-z0-9.\[\]]*\b{name}`", page));
    }

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => NamesIn(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };
}

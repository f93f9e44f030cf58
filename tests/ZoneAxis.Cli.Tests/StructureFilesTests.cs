using System.Text;
using System.Text.Json;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Tests;

/// <summary>Which files the verbs take, and the options with which they are read.</summary>
public sealed class StructureFilesTests : IDisposable
{
    private const string Kinds = "two kinds\n1\n4.1 0 0\n0 4.1 0\n0 0 4.1\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";
    private const string Near = "x\n1\n4 0 0\n0 4 0\n0 0 4\nW H\n1 2\nDirect\n0 0 0\n.5 .5 .4475\n.5 .5 .5525\n";

    private const string Overfull = """
        data_alloy
        _cell_length_a 4
        _cell_length_b 4
        _cell_length_c 4
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_H-M_alt 'P 1'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_occupancy
        Cu1 0 0 0 0.7
        Au1 0 0 0 0.5
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kinds_without_elements_have_a_symmetry_and_a_note()
    {
        CliRun run = CliRun.Of("symmetry", "--json", Write("kinds.vasp", Kinds));
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement found = Assert.Single(run.Objects);
        Assert.Equal(221, found.GetProperty("number").GetInt32());
        Assert.Equal(["A", "B"], found.GetProperty("ita").GetProperty("wyckoff").EnumerateArray().Select(orbit => orbit.GetProperty("species").GetString()));
        Assert.Equal("The file names no elements; its kinds of atoms are called A, B.", Assert.Single(found.GetProperty("notes").EnumerateArray()).GetString());
    }

    [Fact]
    public void Elements_are_asked_for_where_kinds_are_not_enough()
    {
        string file = Write("kinds.vasp", Kinds);
        CliRun refused = CliRun.Of("simulate", file, "--out", _folder.File("out"));
        Assert.Equal(1, refused.Code);
        Assert.Contains(
            $"zoneaxis: {file}: The file does not say which element the kind A is, and only elements have form factors, so its patterns cannot be simulated; "
            + "name the elements of the kinds with --elements, as --elements Si,O.",
            refused.Error,
            StringComparison.Ordinal);
        CliRun written = CliRun.Of("symmetry", file, "--write", _folder.File("kinds.cif"));
        Assert.Equal(1, written.Code);
        Assert.Contains("--elements", written.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("symmetry", file, "--elements", "Cs,Cl", "--write", _folder.File("kinds.cif")).Code);
        Assert.Equal(2, CliRun.Of("symmetry", file, "--elements", "Cs,Xx").Code);
    }

    [Fact]
    public void Patterns_of_named_kinds_say_so_and_are_made_again_where_the_names_change()
    {
        string file = Write("kinds.vasp", Kinds);
        string[] words = ["simulate", file, "--out", _folder.File("out"), "--pixels", "32,32", "--skip-existing", "--json", "--elements"];
        Assert.False(IsSkipped("Cs,Cl"));
        Assert.True(IsSkipped("Cs,Cl"));
        Assert.False(IsSkipped("Cl,Cs"));
        using JsonDocument sidecar = JsonDocument.Parse(File.ReadAllText(_folder.File("out/kinds_x.json")));
        Assert.Equal(["Cl", "Cs"], sidecar.RootElement.GetProperty("source").GetProperty("reading").GetProperty("elements").EnumerateArray().Select(element => element.GetString()));

        bool IsSkipped(string elements) => Assert.Single(CliRun.Of([.. words, elements]).Objects).GetProperty("skipped").GetBoolean();
    }

    [Fact]
    public void Atoms_that_are_too_near_are_refused_in_a_sentence_that_names_the_option()
    {
        string file = Write("near.vasp", Near);
        CliRun refused = CliRun.Of("symmetry", file);
        Assert.Equal(1, refused.Code);
        Assert.EndsWith("do not share a position by partial occupancy; --closest with a smaller distance in Å takes them, as --closest 0.1.\n", refused.Error, StringComparison.Ordinal);
        CliRun taken = CliRun.Of("symmetry", file, "--symprec", "0.01", "--closest", "0.1", "--json");
        Assert.Equal(123, Assert.Single(taken.Objects).GetProperty("number").GetInt32());
        Assert.Equal(0, CliRun.Of("corpus", "import", file, "--closest", "0.1", "--out", _folder.File("corpus")).Code);
    }

    [Fact]
    public void A_site_that_is_overfull_is_refused_in_a_sentence_that_names_the_option()
    {
        string file = Write("alloy.cif", Overfull);
        CliRun refused = CliRun.Of("symmetry", file);
        Assert.EndsWith("add up to 1.2, at most 1 was expected; --overfull takes them as they stand.\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("symmetry", file, "--overfull").Code);
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        using StringWriter output = new() { NewLine = "\n" };
        ConsoleStreams streams = new(output, TextWriter.Null) { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Kinds)) };
        Assert.Equal(0, await ZoneAxisProgram.RunAsync(["symmetry", "-", "--json"], streams, TestContext.Current.CancellationToken));
        using JsonDocument found = JsonDocument.Parse(output.ToString());
        Assert.Equal("-", found.RootElement.GetProperty("input").GetString());
    }

    [Fact]
    public void Folders_and_patterns_mean_their_files()
    {
        Write("a.vasp", Kinds);
        Directory.CreateDirectory(_folder.File("in"));
        Write("in/b.vasp", Kinds);
        Assert.Equal(["a.vasp"], InputsOf(_folder.Path));
        Assert.Equal(["a.vasp", "in/b.vasp"], InputsOf(_folder.Path, "--recursive"));
        Assert.Equal(["in/b.vasp"], InputsOf(_folder.File("*/*.vasp")));
        Assert.Equal(1, CliRun.Of("symmetry", _folder.File("*.cif")).Code);
    }

    private IEnumerable<string> InputsOf(params string[] words) =>
        CliRun.Of(["symmetry", "--json", .. words]).Objects.Select(one => Path.GetRelativePath(_folder.Path, one.GetProperty("input").GetString()!).Replace('\\', '/'));

    private string Write(string name, string text)
    {
        string path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}

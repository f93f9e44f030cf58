using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed class SymmetryVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_has_the_documented_members_of_quartz()
    {
        CliRun run = CliRun.Of("symmetry", Examples.Quartz, "--symprec", "0.01", "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement quartz = Assert.Single(run.Objects);
        Assert.Equal("quartz", quartz.GetProperty("id").GetString());
        Assert.Equal(154, quartz.GetProperty("number").GetInt32());
        Assert.Equal("P 32 2\"", quartz.GetProperty("hall").GetString());
        Assert.Equal("32", quartz.GetProperty("pointGroup").GetString());
        Assert.Equal(["3a", "6c"], quartz.GetProperty("ita").GetProperty("wyckoff").EnumerateArray().Select(w => $"{w.GetProperty("multiplicity")}{w.GetProperty("letter")}"));
        Assert.Equal([152, 154], quartz.GetProperty("extinction").GetProperty("candidates").EnumerateArray().Select(group => group.GetInt32()));
        Assert.Equal([154, 154, 154], quartz.GetProperty("stability").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32()));
    }

    [Fact]
    public void The_page_for_people_names_group_cells_Wyckoff_positions_absences_and_stability()
    {
        CliRun run = CliRun.Of("symmetry", Examples.Quartz);

        Assert.Equal(0, run.Code);
        foreach (string part in new[] { "154 P3_221", "standard cell (ita)", "3a", ".2.", "P 3_1 - -", "152 P3_121", "0.001 Å: 154" })
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void The_group_that_a_file_declares_and_the_notes_of_its_reader_stand_beside_the_one_found()
    {
        string file = _folder.Write("halite.cif", SmallCif("_space_group_name_H-M_alt 'F d -3 m'\nloop_ _space_group_symop_operation_xyz x,y,z"));
        JsonElement one = Assert.Single(CliRun.Of("symmetry", file, "--json").Objects);
        Assert.Equal(221, one.GetProperty("number").GetInt32());
        Assert.Equal(("F d -3 m", 227), (one.GetProperty("declared").GetProperty("symbol").GetString(), one.GetProperty("declared").GetProperty("number").GetInt32()));
        string[] notes = [.. one.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];
        Assert.Equal("the file declares the space group 227 F d -3 m, and its coordinates make 221 Pm-3m, which counts.", notes[^1]);
        Assert.StartsWith("only x,y,z is listed", notes[0], StringComparison.Ordinal);

        CliRun table = CliRun.Of("symmetry", file);
        Assert.Contains("227 F d -3 m", table.Lines.Single(line => line.Contains("declared by the file", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Note: only x,y,z is listed", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_declares_the_group_found_has_no_note()
    {
        JsonElement one = Assert.Single(CliRun.Of("symmetry", _folder.Write("caesium.cif", SmallCif("_space_group_IT_number 221")), "--json").Objects);
        Assert.Equal(221, one.GetProperty("declared").GetProperty("number").GetInt32());
        Assert.False(one.TryGetProperty("notes", out _));
    }

    private static string SmallCif(string symmetry) => $"""
        data_small
        _cell_length_a 4.1
        _cell_length_b 4.1
        _cell_length_c 4.1
        {symmetry}
        loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
        Cs 0 0 0
        Cl 0.5 0.5 0.5
        """;

    [Theory]
    [InlineData("halite-primitive.poscar", "ita", 8)]
    [InlineData("perovskite.cif", "ita", 20)]
    [InlineData("perovskite.cif", "sc", 20)]
    [InlineData("gypsum.cif", "sc", 48)]
    [InlineData("baddeleyite.cif", "sc", 12)]
    public void The_standard_cell_is_written_and_read_back_with_the_same_group(string example, string convention, int atoms)
    {
        string target = _folder.File("standard.cif");
        CliRun run = CliRun.Of("symmetry", Path.Combine(Examples.Folder, example), "--convention", convention, "--write", target, "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Crystal written = CifReader.ReadFirst(target);
        // The file says the symmetry itself, it does not list all atoms in P 1.
        Assert.DoesNotContain("'P 1'", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal(atoms, written.Sites.Length);
        Assert.Equal(run.Objects[0].GetProperty("number").GetInt32(), SymmetryFinder.Find(written).Number);
        double[] lengths = [.. run.Objects[0].GetProperty(convention).GetProperty("cell").GetProperty("lengths").EnumerateArray().Select(length => length.GetDouble())];
        Assert.Equal(lengths[0], written.Lattice.Parameters.A, 1e-5);
    }

    [Fact]
    public void Several_inputs_keep_their_order_and_a_wrong_one_has_an_error_and_exit_code_1()
    {
        string wrong = _folder.Write("wrong.cif", "data_x\n");
        CliRun run = CliRun.Of("symmetry", Examples.Quartz, wrong, Path.Combine(Examples.Folder, "copper.cif"), "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal(3, run.Objects.Count);
        Assert.Contains(wrong, run.Objects[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(225, run.Objects[2].GetProperty("number").GetInt32());
    }

    [Fact]
    public void A_data_set_has_one_line_a_crystal_in_input_order()
    {
        string path = SharedData.Require("data", "case-studies.jsonl");
        CliRun run = CliRun.Of("symmetry", path, "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal(JsonLinesReader.Read(path).Select(record => record.Id), run.Objects.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(JsonLinesReader.Read(path).Select(record => record.SpaceGroup), run.Objects.Select(one => (int?)one.GetProperty("number").GetInt32()));
    }

    [Fact]
    public void A_cell_above_the_limit_of_atoms_is_refused_in_a_sentence()
    {
        CliRun run = CliRun.Of("symmetry", Examples.Quartz, "--max-atoms", "8");
        Assert.Equal(1, run.Code);
        Assert.Contains("9 atoms", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--convention", "niggli")]
    [InlineData("--symprec", "0")]
    [InlineData("--angle-tolerance", "90")]
    [InlineData("--max-atoms", "0")]
    [InlineData("--write", "quartz.xyz")]
    public void A_wrong_option_is_wrong_usage(string option, string value) =>
        Assert.Equal(2, CliRun.Of("symmetry", Examples.Quartz, option, value).Code);

    [Fact]
    public void Writing_more_than_one_crystal_is_wrong_usage() =>
        Assert.Equal(2, CliRun.Of("symmetry", Examples.Quartz, Examples.Quartz, "--write", _folder.File("x.cif")).Code);
}

using System.Text.Json;
using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>What a network sees in crystals.</summary>
public sealed class ExplainVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_block_has_a_picture_of_its_maps_and_a_number_for_their_redundancy()
    {
        string model = SmallModel.Save(_folder.File("model"), [136, 194]);
        CliRun run = CliRun.Of("explain", Path.Combine(Examples.Folder, "rutile.cif"), "--model", model, "--out", _folder.File("maps"), "--maps", "9", "--json");
        Assert.True(run.Code == 0, run.Error);
        JsonElement answer = Assert.Single(run.Objects);
        Assert.Equal(136, answer.GetProperty("structure").GetProperty("number").GetInt32());
        JsonElement[] blocks = [.. answer.GetProperty("blocks").EnumerateArray()];
        Assert.Equal(2, blocks.Length);
        // The stem's 8 maps at half of 16 px, and two layers that add 8 each.
        Assert.Equal((24, 8, 8), (blocks[0].GetProperty("maps").GetInt32(), blocks[0].GetProperty("rows").GetInt32(), blocks[0].GetProperty("columns").GetInt32()));
        Assert.InRange(blocks[0].GetProperty("redundancy").GetDouble(), 0, 1);
        string[] files = [.. answer.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        Assert.Equal(3, files.Length);
        GreyImage grid = GreyImage.ReadPng(files[1]);
        // Nine maps of 8 px, drawn six times as large with 2 px between.
        Assert.Equal((3 * 50) + 2, grid.Rows);
        Assert.True(grid.Pixels.ToArray().Distinct().Count() > 2);
    }

    [Fact]
    public void A_view_that_a_model_does_not_have_and_a_file_that_is_no_crystal_are_sentences()
    {
        string model = SmallModel.Save(_folder.File("model"), [136, 194]);
        Assert.Equal(2, CliRun.Of("explain", "a.cif", "--model", model, "--view", "w").Code);
        Assert.Contains("--write and --out exclude each other", CliRun.Of("explain", "a.cif", "--write", "p.md", "--out", "d").Error, StringComparison.Ordinal);
        Assert.Contains("--beside stands in the page", CliRun.Of("explain", "a.cif", "--beside", model).Error, StringComparison.Ordinal);
        CliRun run = CliRun.Of("explain", _folder.Write("none.cif", "nothing"), Path.Combine(Examples.Folder, "rutile.cif"), "--model", model, "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Objects.Count);
        Assert.True(run.Objects[0].TryGetProperty("error", out _));
    }

    [Fact]
    public void The_page_of_case_studies_has_each_crystal_with_a_picture()
    {
        string cases = SharedData.Require("data", "case-studies.jsonl");
        string model = SmallModel.Save(_folder.File("model"), [136, 194]);
        string page = _folder.File("cases.md");
        CliRun run = CliRun.Of("explain", cases, "--model", model, "--beside", model, "--write", page);
        Assert.True(run.Code == 0, run.Error);
        string text = File.ReadAllText(page);
        Assert.Contains("| mp-1076884, mp-6406 | 1 P1 (triclinic), 7 Pc (monoclinic) |", text, StringComparison.Ordinal);
        Assert.Contains("| mp-19055 | 2 |", text, StringComparison.Ordinal);
        Assert.Equal(11, Directory.GetFiles(_folder.File("images/case-studies")).Length);
    }
}

using System.Text.Json;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Tests;

public sealed class IdentifyPatternsTests : IDisposable
{
    private const double HaliteEdge = 5.64;
    private const double DiamondEdge = 3.56679;
    private static readonly string[] Zones = ["100", "010", "001"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_with_parameters_beside_them_need_no_options()
    {
        CliRun run = CliRun.Of(["identify", "--crystallite", "10", "--patterns", .. Simulated("halite")]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(3, run.Lines.Count(line => line.Contains("plane lattice", StringComparison.Ordinal)));
        Assert.Contains("flat Ewald surface", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_zones_and_cells()
    {
        JsonElement one = Assert.Single(CliRun.Of(["identify", "--json", "--crystallite", "10", "--patterns", .. Simulated("halite")]).Objects);
        Assert.Equal(Zones, one.GetProperty("zones").EnumerateArray().Select(zone => zone.GetProperty("zone").GetString()));
        double a = one.GetProperty("zones")[0].GetProperty("a").GetDouble();
        Assert.Equal(2 / HaliteEdge, a, 0.005 * a);
        Assert.NotEmpty(one.GetProperty("cells").EnumerateArray());
    }

    [Fact]
    public void Hematite_is_rhombohedral_on_hexagonal_axes()
    {
        CliRun run = CliRun.Of(["identify", "--crystallite", "10", "--patterns", .. Simulated("hematite"), "--top", "1"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("a = 5.038 Å, b = 5.038 Å, c = 13.772 Å", run.Output, StringComparison.Ordinal);
        Assert.Contains("groups 161 167", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_answered_as_the_list_of_their_reflections()
    {
        JsonElement one = Assert.Single(CliRun.Of(["identify", "--json", "--flat", "--scale", "0.0114285714", "--zone-axes", .. Zones, "--patterns", .. Simulated("rutile", "tiff", "16").Select(Bare)]).Objects);
        double[] cell = [.. one.GetProperty("indexed").GetProperty("cells")[0].GetProperty("reduced").EnumerateArray().Select(number => number.GetDouble())];
        Assert.Equal(2.96, cell[0], 0.02);
        Assert.Equal(3, one.GetProperty("indexed").GetProperty("pictures").GetArrayLength());
        Assert.Contains(136, one.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("number").GetInt32()));
        Assert.True(one.GetProperty("reflections").GetProperty("measured").GetInt32() > 50);
    }

    [Fact]
    public void Rutile_is_told_by_its_absences()
    {
        CliRun run = CliRun.Of(["identify", "--crystallite", "10", "--patterns", .. Simulated("rutile"), "--top", "1"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("a = 4.59", run.Output, StringComparison.Ordinal);
        Assert.Contains("P - n -: groups 102 118 136; 0 seen though forbidden, 0 absent though allowed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diamond_shows_022_alone_within_one_inverse_angstrom()
    {
        JsonElement one = Assert.Single(CliRun.Of(["identify", "--json", "--crystallite", "10", "--patterns", .. Simulated("diamond")]).Objects);
        double expected = 2 * Math.Sqrt(2) / DiamondEdge;
        Assert.All(one.GetProperty("zones").EnumerateArray(), zone => Assert.Equal(expected, zone.GetProperty("a").GetDouble(), 0.001));
    }

    [Fact]
    public void A_picture_alone_needs_a_scale_and_for_a_crystallite_of_known_size_a_direction()
    {
        string[] bare = [.. Simulated("halite").Select(Bare)];
        CliRun noScale = CliRun.Of(["identify", "--patterns", .. bare, "--zone-axes", .. Zones]);
        Assert.NotEqual(0, noScale.Code);
        Assert.Contains("--scale", noScale.Error, StringComparison.Ordinal);
        CliRun noZones = CliRun.Of(["identify", "--crystallite", "10", "--patterns", .. bare, "--scale", "0.0114"]);
        Assert.NotEqual(0, noZones.Code);
        Assert.Contains("--zone-axes", noZones.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_refused_by_name()
    {
        CliRun run = CliRun.Of("identify", "--patterns", Examples.Quartz, "--scale", "0.01", "--zone-axes", "100");
        Assert.NotEqual(0, run.Code);
        Assert.Contains("quartz.cif", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_geometry_is_answered_by_the_network()
    {
        string model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);
        string pictures = _folder.File("rotated");
        CliRun simulated = CliRun.Of("simulate", Examples.Quartz, "--out", pictures);
        Assert.True(simulated.Code == 0, simulated.Error);
        CliRun run = CliRun.Of(["identify", "--geometry", "rotated45", "--model", model, "--patterns", .. Directory.GetFiles(pictures, "*.png").Order(StringComparer.Ordinal)]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("Assumed: geometry rotated45", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_structures_are_answered_in_one_form()
    {
        string model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);
        string[] pictures = Pictures("rotated", "--geometry", "rotated45");
        JsonElement file = Assert.Single(CliRun.Of("identify", "--json", "--model", model, Examples.Quartz).Objects);
        JsonElement network = Assert.Single(CliRun.Of(["identify", "--json", "--geometry", "rotated45", "--model", model, "--patterns", .. pictures]).Objects);
        JsonElement indexed = Assert.Single(CliRun.Of(["identify", "--json", "--model", model, "--patterns", .. Simulated("rutile")]).Objects);
        Assert.Equal(file.GetProperty("candidates").GetRawText(), network.GetProperty("candidates").GetRawText());
        Assert.All([file, network, indexed], one => Assert.Equal(2, one.GetProperty("version").GetInt32()));
        Assert.All([file, network, indexed], one => Assert.NotEmpty(one.GetProperty("candidates").EnumerateArray()));
        Assert.All([file, network], one => Assert.Equal("small", one.GetProperty("model").GetString()));
        Assert.All([file, network], one => Assert.InRange(one.GetProperty("candidates")[0].GetProperty("probability").GetDouble(), 0, 1));
        Assert.False(network.TryGetProperty("structure", out _));
    }

    [Fact]
    public void Pictures_go_through_the_same_table_as_structures()
    {
        string model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);
        string[] Table(params string[] what) => [.. CliRun.Of(["identify", "--model", model, .. what]).Lines.Where(line => line.StartsWith('│') || line.StartsWith('╭'))];
        string[] structure = Table(Examples.Quartz);
        Assert.Equal(structure, Table(["--geometry", "rotated45", "--patterns", .. Pictures("rotated", "--geometry", "rotated45")]));
        static string[] Columns(string line) => line.Split('│', StringSplitOptions.TrimEntries);
        string[] indexed = Table(["--patterns", .. Simulated("rutile")]);
        Assert.Equal(Columns(structure[1]), Columns(indexed[1]));
        // By interference there are no probabilities.
        Assert.Equal("–", Columns(indexed[2])[^2]);
    }

    [Fact]
    public void Pictures_of_another_geometry_or_size_than_the_model_learned_from_are_refused()
    {
        string model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);
        string[] flat = Pictures("flat", "--geometry", "zone-axes");
        AssertRefused(1, "has name \"zone-axes\", as its parameters say; the model takes patterns with name \"rotated45\"", model, "rotated45", flat);
        string[] small = Pictures("small", "--geometry", "rotated45", "--pixels", "128,128");
        AssertRefused(1, "has 128 × 128 px; the model takes patterns of 256 × 256 px", model, "rotated45", small);
        AssertRefused(1, "has ewaldSurface \"flat\", as its parameters say; the model takes patterns with ewaldSurface \"curved\"", model, "rotated45", Pictures("plane", "--geometry", "rotated45", "--ewald", "flat"));
        AssertRefused(2, "--geometry is bent; it must be zone-axes, which is indexed, or rotated45, that of the model", model, "bent", small);
        AssertRefused(1, "takes 3 pictures, those of the views x, y, z; 2 were given", model, "rotated45", small[..2]);
    }

    [Theory]
    [InlineData("--crystallite 10 --mask m.png --patterns a.png", "--mask and --crystallite exclude each other")]
    [InlineData("--crystallite 10 --tilts 1,2 --patterns a.png", "--tilts and --crystallite exclude each other")]
    [InlineData("--crystallite 10 --cell 4,4,4,90,90,90 --patterns a.png", "--cell and --crystallite exclude each other")]
    [InlineData("--crystallite 10 --prior none --patterns a.png", "--prior and --crystallite exclude each other")]
    [InlineData("a.cif --mask m.png", "--mask is for --patterns; leave it out")]
    [InlineData("a.cif --frame 1", "--frame is for --patterns; leave it out")]
    [InlineData("a.cif --tilts 1,2", "--tilts is for --patterns; leave it out")]
    [InlineData("a.cif --crystallite 10", "--crystallite is for --patterns; leave it out")]
    [InlineData("a.cif --cell 4,4,4,90,90,90", "--cell is for --reflections or --patterns; leave it out")]
    public void What_would_be_ignored_is_refused(string words, string sentence)
    {
        CliRun run = CliRun.Of(["identify", .. words.Split(' ')]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_answers_pictures_takes_nothing_that_indexing_does()
    {
        string model = SmallModel.Save(_folder.File("model"), [.. PaperGroups.SeventyTwo]);
        CliRun run = CliRun.Of("identify", "--geometry", "rotated45", "--model", model, "--scale", "0.01", "--patterns", "x.png", "y.png", "z.png");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--scale is for pictures that are indexed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tolerance_brings_its_own_angles()
    {
        string file = _folder.Write("bent.poscar", "W\n1\n4 0 0\n0 4 0\n-0.1396 0 3.99756\nW\n1\nDirect\n0 0 0\n");
        string told = Assert.Single(CliRun.Of("symmetry", "--json", file, "--symprec", "0.01").Objects).GetProperty("symbol").GetString()!;
        JsonElement structure = Assert.Single(CliRun.Of("identify", "--json", file, "--symprec", "0.01").Objects).GetProperty("structure");
        Assert.Equal(("Cmmm", "Cmmm"), (told, structure.GetProperty("symbol").GetString()));
        Assert.False(structure.TryGetProperty("angleToleranceDegrees", out _));
    }

    private static void AssertRefused(int code, string sentence, string model, string geometry, string[] pictures)
    {
        CliRun run = CliRun.Of(["identify", "--geometry", geometry, "--model", model, "--patterns", .. pictures]);
        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private string[] Pictures(string folder, params string[] options)
    {
        string pictures = _folder.File(folder);
        CliRun run = CliRun.Of(["simulate", Examples.Quartz, "--out", pictures, .. options]);
        Assert.True(run.Code == 0, run.Error);
        return [.. Directory.GetFiles(pictures, "*.png").Order(StringComparer.Ordinal)];
    }

    private string[] Simulated(string crystal, string format = "npy", string depth = "64")
    {
        string pictures = _folder.File(crystal);
        CliRun run = CliRun.Of("simulate", Path.Combine(Examples.Folder, crystal + ".cif"), "--geometry", "zone-axes", "--ewald", "flat", "--format", format, "--depth", depth, "--out", pictures);
        Assert.True(run.Code == 0, run.Error);
        return [.. Zones.Select(zone => Directory.GetFiles(pictures, $"*{zone}*.{(format == "tiff" ? "tif" : format)}").Single())];
    }

    private string Bare(string picture)
    {
        string path = _folder.File("bare_" + Path.GetFileName(picture));
        File.Copy(picture, path);
        return path;
    }
}

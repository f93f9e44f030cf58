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
        CliRun run = CliRun.Of(["identify", "--patterns", .. Simulated("halite")]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(3, run.Lines.Count(line => line.Contains("plane lattice", StringComparison.Ordinal)));
        Assert.Contains("flat Ewald surface", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_zones_and_cells()
    {
        JsonElement one = Assert.Single(CliRun.Of(["identify", "--json", "--patterns", .. Simulated("halite")]).Objects);
        Assert.Equal(Zones, one.GetProperty("zones").EnumerateArray().Select(zone => zone.GetProperty("zone").GetString()));
        double a = one.GetProperty("zones")[0].GetProperty("a").GetDouble();
        Assert.Equal(2 / HaliteEdge, a, 0.005 * a);
        Assert.NotEmpty(one.GetProperty("cells").EnumerateArray());
    }

    [Fact]
    public void Hematite_is_rhombohedral_on_hexagonal_axes()
    {
        CliRun run = CliRun.Of(["identify", "--patterns", .. Simulated("hematite"), "--top", "1"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("a = 5.038 Å, b = 5.038 Å, c = 13.772 Å", run.Output, StringComparison.Ordinal);
        Assert.Contains("groups 161 167", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rutile_is_told_by_its_absences()
    {
        CliRun run = CliRun.Of(["identify", "--patterns", .. Simulated("rutile"), "--top", "1"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("a = 4.59", run.Output, StringComparison.Ordinal);
        Assert.Contains("P - n -: groups 102 118 136; 0 seen though forbidden, 0 absent though allowed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diamond_shows_022_alone_within_one_inverse_angstrom()
    {
        JsonElement one = Assert.Single(CliRun.Of(["identify", "--json", "--patterns", .. Simulated("diamond")]).Objects);
        double expected = 2 * Math.Sqrt(2) / DiamondEdge;
        Assert.All(one.GetProperty("zones").EnumerateArray(), zone => Assert.Equal(expected, zone.GetProperty("a").GetDouble(), 0.001));
    }

    [Fact]
    public void A_picture_alone_needs_a_direction_and_a_scale()
    {
        string[] bare = [.. Simulated("halite").Select(Bare)];
        CliRun noScale = CliRun.Of(["identify", "--patterns", .. bare, "--zone-axes", .. Zones]);
        Assert.NotEqual(0, noScale.Code);
        Assert.Contains("--scale", noScale.Error, StringComparison.Ordinal);
        CliRun noZones = CliRun.Of(["identify", "--patterns", .. bare, "--scale", "0.0114"]);
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

    private string[] Simulated(string crystal)
    {
        string pictures = _folder.File(crystal);
        CliRun run = CliRun.Of("simulate", Path.Combine(Examples.Folder, crystal + ".cif"), "--geometry", "zone-axes", "--ewald", "flat", "--format", "npy", "--depth", "64", "--out", pictures);
        Assert.True(run.Code == 0, run.Error);
        return [.. Zones.Select(zone => Directory.GetFiles(pictures, $"*{zone}*.npy").Single())];
    }

    private string Bare(string picture)
    {
        string path = _folder.File("bare_" + Path.GetFileName(picture));
        File.Copy(picture, path);
        return path;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

/// <summary>The verb index on pictures of an orthorhombic lattice, 4 × 5 × 6 Å, along its axes.</summary>
public class IndexVerbTests
{
    private const int Side = 256;
    private const double Scale = 0.008;

    [Fact]
    public void Three_pictures_and_their_angles_give_the_cell()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["index", .. Pictures(folder), "--scale", "0.008", "--tilts", "0,0", "90,0", "0,-90", "--json", "--plot", folder.File("figures")]);
        Assert.Equal(0, run.Code);
        JsonNode line = JsonNode.Parse(run.Output)!;
        double[] cell = [.. line["cells"]![0]!["reduced"]!.AsArray().Select(number => number!.GetValue<double>())];
        Assert.Equal([4, 5, 6, 90, 90, 90], cell.Select(number => Math.Round(number, 1)));
        Assert.Equal("oP", line["cells"]![0]!["bravais"]![0]!["symbol"]!.GetValue<string>());
        Assert.Equal(3, Directory.GetFiles(folder.File("figures"), "*.indexed.png").Length);
    }

    [Fact]
    public void Without_angles_each_picture_has_its_plane_lattice()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["index", Pictures(folder)[0], "--scale", "0.008"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("0.2000 × 0.2500 1/Å at 90.0°", run.Output, StringComparison.Ordinal);
        Assert.Contains("--tilts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_scale_is_refused_and_the_option_named()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["index", Pictures(folder)[0]]);
        Assert.Equal(1, run.Code);
        Assert.Contains("--scale", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Angles_of_another_number_of_pictures_are_refused()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["index", .. Pictures(folder), "--scale", "0.008", "--tilts", "0,0", "90,0"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("3 pictures and 2 pairs of angles", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Along c, b and a: the holder turned by 90° about x, then about y.</summary>
    private static string[] Pictures(TemporaryFolder folder)
    {
        string[] files = [.. new[] { (0.25, 0.2), (0.25, 1 / 6.0), (1 / 6.0, 0.2) }.Select((edges, i) => Picture(folder.File(string.Create(CultureInfo.InvariantCulture, $"{i}.png")), edges.Item1, edges.Item2))];
        return files;
    }

    private static string Picture(string path, double alongColumns, double alongRows)
    {
        double[] values = new double[Side * Side];
        for (int i = -8; i <= 8; i++)
        {
            for (int j = -8; j <= 8; j++)
                AddSpot(values, 127.5 + i * alongColumns / Scale, 127.5 + j * alongRows / Scale, (i, j) == (0, 0) ? 60_000 : 20_000 * Math.Exp(-0.2 * (i * i + j * j)));
        }

        Random noise = new(1);
        ushort[] greys = [.. values.Select(value => (ushort)Math.Min(65_535, value + 20 + 8 * noise.NextDouble()))];
        new Grey16Image(Side, Side, greys).WritePng(path);
        return path;
    }

    private static void AddSpot(double[] values, double column, double row, double peak)
    {
        for (int r = Math.Max(0, (int)row - 6); r <= Math.Min(Side - 1, (int)row + 6); r++)
        {
            for (int c = Math.Max(0, (int)column - 6); c <= Math.Min(Side - 1, (int)column + 6); c++)
                values[r * Side + c] += peak * Math.Exp(-((c - column) * (c - column) + (r - row) * (r - row)) / (2 * 1.4 * 1.4));
        }
    }
}

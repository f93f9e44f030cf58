using System.Globalization;
using System.Text.Json.Nodes;

namespace ZoneAxis.Cli.Tests;

/// <summary>The verb index on pictures of an orthorhombic lattice, 4 × 5 × 6 Å, along its axes.</summary>
public class IndexVerbTests
{
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
        Assert.Contains("--scale", Assert.Single(CliRun.Of("index", "--json", Pictures(folder)[0]).Objects).GetProperty("error").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_images_of_one_file_have_a_figure_each()
    {
        using TemporaryFolder folder = new();
        string picture = Pictures(folder)[0];
        Assert.Equal(0, CliRun.Of("index", picture, picture, "--scale", "0.008", "--plot", folder.File("figures")).Code);
        Assert.Equal(["0.1.indexed.png", "0.2.indexed.png"], Directory.GetFiles(folder.File("figures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Angles_of_another_number_of_pictures_are_refused()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["index", .. Pictures(folder), "--scale", "0.008", "--tilts", "0,0", "90,0"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("3 pictures and 2 pairs of angles", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_whose_rows_run_upwards_are_told_of_where_the_sign_of_an_angle_matters()
    {
        using TemporaryFolder folder = new();
        string[] pictures = Pictures(folder);
        pictures[1] = folder.File("1.mrc");
        File.WriteAllBytes(pictures[1], MrcOf(LatticePicture.Greys(0.25, 1 / 6.0)));
        string Notes(params string[] tilts)
        {
            CliRun run = CliRun.Of(["index", .. pictures, "--scale", "0.008", "--tilts", .. tilts]);
            Assert.True(run.Code == 0, run.Error);
            return run.Output;
        }

        Assert.Contains("Rows of 1.mrc run upwards", Notes("0,0", "90,0", "0,-90"), StringComparison.Ordinal);
        pictures[1] = Pictures(folder)[1];
        Assert.DoesNotContain("run upwards", Notes("0,0", "90,0", "0,-90"), StringComparison.Ordinal);
    }

    /// <summary>Greys of 16 bits as MRC: mode 6, little-endian.</summary>
    private static byte[] MrcOf(ushort[] greys)
    {
        const int Header = 1024;
        byte[] file = new byte[Header + greys.Length * sizeof(ushort)];
        int[] words = [LatticePicture.Side, LatticePicture.Side, 1, 6];
        Buffer.BlockCopy(words, 0, file, 0, words.Length * sizeof(int));
        "MAP "u8.CopyTo(file.AsSpan(208));
        file[212] = file[213] = 0x44;
        Buffer.BlockCopy(greys, 0, file, Header, greys.Length * sizeof(ushort));
        return file;
    }

    /// <summary>Along c, b and a: the holder turned by 90° about x, then about y.</summary>
    private static string[] Pictures(TemporaryFolder folder)
    {
        string[] files = [.. new[] { (0.25, 0.2), (0.25, 1 / 6.0), (1 / 6.0, 0.2) }.Select((edges, i) => LatticePicture.Write(folder.File(string.Create(CultureInfo.InvariantCulture, $"{i}.png")), edges.Item1, edges.Item2))];
        return files;
    }
}

using System.Buffers.Binary;
using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

/// <summary>Which image of a file is read, where its beam is, what is hidden.</summary>
public class PictureReadingTests
{
    [Fact]
    public void Frames_of_a_stream_and_the_angles_that_it_states_give_the_cell()
    {
        using TemporaryFolder folder = new();
        string stream = Stream(folder);
        CliRun run = CliRun.Of(["index", stream, stream, stream, "--frame", "0", "1", "2", "--scale", "0.008", "--json"]);
        Assert.Equal(0, run.Code);
        double[] cell = [.. JsonNode.Parse(run.Output)!["cells"]![0]!["reduced"]!.AsArray().Select(number => number!.GetValue<double>())];
        Assert.Equal([4, 5, 6, 90, 90, 90], cell.Select(number => Math.Round(number, 1)));
    }

    [Fact]
    public void Frames_that_are_missing_or_not_as_many_as_pictures_are_refused()
    {
        using TemporaryFolder folder = new();
        string stream = Stream(folder);
        CliRun missing = CliRun.Of(["index", stream, "--frame", "3", "--scale", "0.008"]);
        Assert.Equal(1, missing.Code);
        Assert.Contains("no frame 3 in this file of 3", missing.Error, StringComparison.Ordinal);
        CliRun few = CliRun.Of(["index", stream, stream, stream, "--frame", "0", "1", "--scale", "0.008"]);
        Assert.Equal(1, few.Code);
        Assert.Contains("3 pictures and 2 frames", few.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of(["index", stream, "--frame", "first"]).Code);
    }

    [Fact]
    public void The_beams_centre_is_the_one_given_and_masked_spots_are_not_found()
    {
        using TemporaryFolder folder = new();
        string picture = LatticePicture.Write(folder.File("a.png"), 0.25, 0.2);
        string mask = folder.File("mask.png");
        new GreyImage(LatticePicture.Side, LatticePicture.Side, [.. Enumerable.Range(0, LatticePicture.Side * LatticePicture.Side).Select(i => (byte)(i % LatticePicture.Side < 100 ? 1 : 0))]).WritePng(mask);
        JsonNode whole = Picture("index", picture, "--scale", "0.008", "--json");
        JsonNode masked = Picture("index", picture, "--scale", "0.008", "--mask", mask, "--beam-centre", "127.5,127.5", "--json");
        Assert.InRange(masked["spots"]!.GetValue<int>(), 1, whole["spots"]!.GetValue<int>() - 1);
        Assert.Equal(127.5, masked["beamRow"]!.GetValue<double>(), 0.5);
        new GreyImage(8, 9, new byte[72]).WritePng(mask);
        CliRun other = CliRun.Of(["index", picture, "--scale", "0.008", "--mask", mask]);
        Assert.Contains("the mask has 8 × 9 pixels", other.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of(["index", picture, "--beam-centre", "middle"]).Code);

        static JsonNode Picture(params string[] arguments) => JsonNode.Parse(CliRun.Of(arguments).Output)!["pictures"]![0]!;
    }

    [Fact]
    public void Shape_takes_pictures_of_any_kind_and_a_frame_of_several()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of(["shape", Stream(folder), "--axis", "x", "--frame", "1", "--out", folder.File("out")]);
        Assert.Equal(0, run.Code);
        Assert.Single(Directory.GetFiles(folder.File("out"), "*.shaped.png"));
    }

    /// <summary>A stream of TVIPS along c, b and a, with the stage's angles.</summary>
    private static string Stream(TemporaryFolder folder)
    {
        using MemoryStream stream = new();
        foreach (int field in new[] { 256, 2, LatticePicture.Side, LatticePicture.Side, 16, 0, 0, 1, 1, 15_600, 200, 800, 60 })
            stream.Write(Little(field));
        stream.Write(new byte[256 - stream.Length]);
        foreach ((double columns, double rows, float alpha, float beta) in new[] { (0.25, 0.2, 0f, 0f), (0.25, 1 / 6.0, 90f, 0f), (1 / 6.0, 0.2, 0f, -90f) })
        {
            stream.Write([.. new byte[40], .. Little(BitConverter.SingleToInt32Bits(alpha)), .. Little(BitConverter.SingleToInt32Bits(beta)), .. new byte[12]]);
            foreach (ushort grey in LatticePicture.Greys(columns, rows))
                stream.Write(Little(grey).AsSpan(0, sizeof(ushort)));
        }

        string path = folder.File("stream.tvips");
        File.WriteAllBytes(path, stream.ToArray());
        return path;
    }

    private static byte[] Little(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}

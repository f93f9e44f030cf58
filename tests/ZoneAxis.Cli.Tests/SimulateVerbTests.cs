using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

public class SimulateVerbTests
{
    [Fact]
    public void The_images_of_a_crystal_are_three_raw_three_shaped_and_a_figure()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.File("patterns"));
        Assert.Equal(0, run.Code);
        string[] names = ["quartz_x.png", "quartz_x.shaped.png", "quartz_y.png", "quartz_y.shaped.png", "quartz_z.png", "quartz_z.shaped.png", "quartz.figure.png"];
        Assert.Equal(names.Select(name => Path.Combine(folder.File("patterns"), name)), run.Lines);
        Assert.All(run.Lines, path => Assert.True(RgbImage.ReadPng(path).Rows > 0));
        Assert.Equal(new Detector().Rows, GreyImage.ReadPng(run.Lines[0]).Rows);
    }

    [Fact]
    public void Both_variants_and_the_spot_pattern_are_written_where_they_are_asked_for()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--out", folder.Path, "--variant", "released", "--variant", "text", "--spot");
        Assert.Equal((0, 11), (run.Code, run.Lines.Count));
        GreyImage raw = GreyImage.ReadPng(folder.File("quartz_y.png"));
        RgbImage spot = RgbImage.ReadPng(folder.File("quartz.spot.png"));
        Assert.All(Enumerable.Range(0, raw.Pixels.Length), i => Assert.Equal(raw.Pixels[i], spot.Pixels[3 * i + 1]));
        Assert.True(RgbImage.ReadPng(folder.File("quartz_y.shaped-text.png")).Pixels.SequenceEqual(new TextShaper().Shape(raw, PatternAxis.Y).ToRgb().Pixels));
        Assert.True(RgbImage.ReadPng(folder.File("quartz.figure.png")).Rows > 3 * raw.Rows);
    }

    [Fact]
    public void Crystals_of_one_file_are_told_apart_by_their_places()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("two.jsonl", string.Join('\n', SmallCrystals.Lines(2)));
        CliRun run = CliRun.Of("simulate", source, "--out", folder.Path, "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal([$"{source}#1", $"{source}#2"], run.Objects.Select(one => one.GetProperty("input").GetString()));
        Assert.True(File.Exists(folder.File("two-1_x.png")));
        Assert.True(File.Exists(folder.File("two-2.figure.png")));
    }

    [Fact]
    public void Images_of_one_input_never_take_the_place_of_anothers()
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Examples.Quartz, Examples.Quartz, "--out", folder.Path, "--json");
        Assert.Equal(1, run.Code);
        Assert.True(run.Objects[0].TryGetProperty("files", out _));
        Assert.True(run.Objects[1].TryGetProperty("error", out _));
    }
}

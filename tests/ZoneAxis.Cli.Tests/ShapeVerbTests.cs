using System.Text.Json;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

public sealed class ShapeVerbTests : IDisposable
{
    private const int Side = 256;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("released", "quartz_y.shaped.png", "quartz_y.steps.png")]
    [InlineData("text", "quartz_y.shaped-text.png", "quartz_y.steps-text.png")]
    public void A_picture_is_shaped_as_its_pattern_would_be(string variant, string shaped, string steps)
    {
        GreyImage raw = Spots("quartz_y.png");
        CliRun run = CliRun.Of("shape", _folder.File("quartz_y.png"), "--axis", "y", "--variant", variant, "--out", _folder.File("out"), "--steps");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal([_folder.File($"out/{shaped}"), _folder.File($"out/{steps}")], run.Lines);
        RgbImage expected = PatternShapers.Named(variant).Shape(raw, PatternAxis.Y).ToRgb();
        Assert.True(expected.Pixels.SequenceEqual(RgbImage.ReadPng(run.Lines[0]).Pixels));
        Assert.True(RgbImage.ReadPng(run.Lines[1]).Columns > 3 * Side);
    }

    [Fact]
    public void The_images_of_simulate_are_those_that_shape_makes_of_its_raw_patterns()
    {
        Assert.Equal(0, CliRun.Of("simulate", Examples.Quartz, "--shaped", "--out", _folder.Path).Code);
        string[] raw = [.. "xyz".Select(axis => _folder.File($"quartz_{axis}.png"))];
        CliRun run = CliRun.Of(["shape", .. raw, "--out", _folder.File("shaped"), "--json"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(["x", "y", "z"], run.Objects.Select(one => one.GetProperty("axis").GetString()));
        Assert.All("xyz", axis => Assert.Equal(
            File.ReadAllBytes(_folder.File($"quartz_{axis}.shaped.png")), File.ReadAllBytes(_folder.File($"shaped/quartz_{axis}.shaped.png"))));
    }

    [Fact]
    public void Bad_pictures_are_reported_one_by_one_and_the_good_ones_shaped()
    {
        _folder.Write("text_x.png", "no picture");
        _folder.Write("empty_x.png", "");
        new GreyImage(64, 64, new byte[64 * 64]).WritePng(_folder.File("small_x.png"));
        new GreyImage(8, 9, new byte[72]).WritePng(_folder.File("oblong_x.png"));
        new RgbImage(2, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3]).WritePng(_folder.File("colour_x.png"));
        Spots("good_x.png");
        Spots("nameless.png");
        string[] names = ["text_x", "empty_x", "absent_x", "small_x", "oblong_x", "colour_x", "nameless", "good_x", "good_x"];
        CliRun run = CliRun.Of(["shape", .. names.Select(name => _folder.File($"{name}.png")), "--out", _folder.File("out"), "--json"]);
        Assert.Equal(1, run.Code);
        string?[] problems = [.. run.Objects.Select(one => one.TryGetProperty("error", out JsonElement error) ? error.GetString() : null)];
        string[] words = ["content is no PNG", "file is empty", "absent_x.png", "64 × 64 px", "8 rows and 9 columns", "colours", "--axis", "", "another folder"];
        Assert.Equal(words.Length, problems.Length);
        for (int i = 0; i < words.Length; i++)
            Assert.Contains(words[i], problems[i] ?? "", StringComparison.Ordinal);
        Assert.Null(problems[7]);
        Assert.DoesNotContain("report it", run.Error, StringComparison.Ordinal);
        Assert.Equal([_folder.File("out/good_x.shaped.png")], Directory.GetFiles(_folder.File("out")));
    }

    [Fact]
    public void The_text_variant_takes_pictures_of_any_side()
    {
        byte[] pixels = new byte[64 * 64];
        pixels[8 * 64 + 8] = pixels[40 * 64 + 30] = 99;
        new GreyImage(64, 64, pixels).WritePng(_folder.File("small.png"));
        CliRun run = CliRun.Of("shape", _folder.File("small.png"), "--axis", "z", "--variant", "text", "--out", _folder.File("out"));
        Assert.Equal((0, 64), (run.Code, RgbImage.ReadPng(_folder.File("out/small.shaped-text.png")).Rows));
    }

    [Theory]
    [InlineData("shape")]
    [InlineData("shape a.png")]
    [InlineData("shape a.png --out b --axis w")]
    [InlineData("shape a.png --out b --variant other")]
    [InlineData("shape a.png --out b --stepz")]
    public void Wrong_usage_has_exit_code_2(string line)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("zoneaxis: ", run.Error, StringComparison.Ordinal);
    }

    private GreyImage Spots(string name)
    {
        byte[] pixels = new byte[Side * Side];
        for (int row = 20; row < Side; row += 31)
        {
            for (int column = 14; column < Side; column += 27)
                pixels[row * Side + column] = 90;
        }

        GreyImage raw = new(Side, Side, pixels);
        raw.WritePng(_folder.File(name));
        return raw;
    }
}

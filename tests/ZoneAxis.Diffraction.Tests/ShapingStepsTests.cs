namespace ZoneAxis.Diffraction.Tests;

public sealed class ShapingStepsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-steps").FullName;

    public static TheoryData<string> Variants => [.. PatternShapers.Names];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Variants))]
    public void Steps_lead_from_the_raw_pattern_to_the_shaped_one(string variant)
    {
        IPatternShaper shaper = PatternShapers.Named(variant);
        Assert.Equal(variant, shaper.Variant);
        GreyImage raw = new PatternSimulator(new Rotated45()).GreyTriple(Make.ZincBlende).Z;
        IReadOnlyList<ShapingStep> steps = shaper.Steps(raw, PatternAxis.Z);
        Assert.Equal(6, steps.Count);
        Assert.True(steps[0].Picture.Pixels.SequenceEqual(SpotPattern.Of(new PatternTriple(raw, raw, raw)).Pixels));
        Assert.True(steps[^1].Picture.Pixels.SequenceEqual(shaper.Shape(raw, PatternAxis.Z).ToRgb().Pixels));
        int[] blue = [.. steps.Skip(2).Take(3).Select(step => BluePixels(step.Picture))];
        Assert.True(0 < blue[0] && blue[0] < blue[1] && blue[1] < blue[2], string.Join(" < ", blue));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_dark_pattern_has_steps_too(string variant)
    {
        GreyImage dark = new(256, 256, new byte[256 * 256]);
        IReadOnlyList<ShapingStep> steps = PatternShapers.Named(variant).Steps(dark, PatternAxis.X);
        Assert.All(steps, step => Assert.False(step.Picture.Pixels.ContainsAnyExcept((byte)0)));
    }

    [Fact]
    public void A_figure_shows_every_step_under_its_title()
    {
        string path = Path.Combine(_folder, "steps.png");
        GreyImage raw = new PatternSimulator(new Rotated45()).GreyTriple(Make.RockSalt).X;
        new ShapingFigure(new FigureOptions { Zoom = 1 }).Write("rock salt", new ReleasedShaper().Steps(raw, PatternAxis.X), path);
        RgbImage figure = RgbImage.ReadPng(path);
        Assert.True(figure.Columns > 3 * 256 && figure.Rows > 2 * 256);
        Assert.True(figure.Pixels[..(20 * figure.Columns * RgbImage.Channels)].ContainsAnyInRange((byte)0, (byte)50));
    }

    [Fact]
    public void An_unknown_variant_is_refused_with_the_known_ones() =>
        Assert.Contains("released and text", Assert.Throws<ArgumentException>(() => PatternShapers.Named("other")).Message, StringComparison.Ordinal);

    private static int BluePixels(RgbImage image) =>
        Enumerable.Range(0, image.Rows * image.Columns).Count(i => image.Pixels[3 * i] == 0 && image.Pixels[3 * i + 2] == 255);
}

namespace ZoneAxis.Diffraction.Tests;

public sealed class PatternFigureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-figure").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_figure_holds_six_patterns_and_legible_text()
    {
        string path = Path.Combine(_folder, "figure.png");
        ShapedDescriptor descriptor = new(new ShapedDescriptorOptions());
        Rotated45 geometry = new();
        new PatternFigure(geometry, new FigureOptions { Zoom = 1 })
            .WritePng("Zinc blende", [.. Enum.GetValues<PatternAxis>().Select(Column)], ["shaped"], path);
        RgbImage figure = RgbImage.ReadPng(path);
        Assert.True(figure.Columns > 3 * 256 && figure.Rows > 2 * 256);

        // Titles stand in the first rows: some pixels there must be white, or the font is missing.
        Assert.True(figure.Pixels[..(20 * figure.Columns * RgbImage.Channels)].ContainsAnyInRange((byte)200, (byte)255));

        FigureColumn Column(PatternAxis axis) => new(geometry.View(axis), descriptor.Raw(Make.ZincBlende)[axis])
        {
            Shaped = [descriptor.Shaped(Make.ZincBlende)[axis]],
        };
    }

    [Fact]
    public void A_figure_of_which_only_some_patterns_are_shaped_is_refused()
    {
        ShapedDescriptor descriptor = new(new ShapedDescriptorOptions());
        Rotated45 geometry = new();
        FigureColumn raw = new(geometry.View(PatternAxis.X), descriptor.Raw(Make.ZincBlende).X);
        FigureColumn shaped = raw with { Shaped = [descriptor.Shaped(Make.ZincBlende).X] };
        PatternFigure figure = new(geometry);
        Assert.Throws<ArgumentException>(() => figure.WritePng("Zinc blende", [raw, shaped], ["shaped"], Path.Combine(_folder, "figure.png")));
        Assert.Throws<ArgumentException>(() => figure.WritePng("Zinc blende", [], [], Path.Combine(_folder, "figure.png")));
    }

    [Theory]
    [InlineData(2.926, 0.5)]
    [InlineData(0.9, 0.2)]
    [InlineData(4, 1)]
    public void Scale_bars_are_round_numbers(double width, double length) => Assert.Equal(length, ScaleBar.LengthFor(width), 1e-12);
}

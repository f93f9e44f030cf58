using System.Text.Json.Nodes;
using System.Xml.Linq;
using SkiaSharp;

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
            .Write("Zinc blende", [.. Enum.GetValues<PatternAxis>().Select(Column)], ["shaped"], path);
        RgbImage figure = RgbImage.ReadPng(path);
        Assert.True(figure.Columns > 3 * 256 && figure.Rows > 2 * 256);

        // Titles stand in the first rows: some pixels there must be black, or the font is missing.
        Assert.True(figure.Pixels[..(20 * figure.Columns * RgbImage.Channels)].ContainsAnyInRange((byte)0, (byte)50));
        Assert.Equal(255, figure.Pixels[0]);

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
        Assert.Throws<ArgumentException>(() => figure.Write("Zinc blende", [raw, shaped], ["shaped"], Path.Combine(_folder, "figure.png")));
        Assert.Throws<ArgumentException>(() => figure.Write("Zinc blende", [], [], Path.Combine(_folder, "figure.png")));
    }

    [Fact]
    public void An_SVG_holds_the_panel_as_a_picture_and_disks_and_letters_as_outlines()
    {
        string path = Path.Combine(_folder, "figure.svg");
        ZoneAxes geometry = new(new LatticeDirection(0, 0, 1));
        IntensityImage image = new PatternSimulator(geometry).Intensity(Make.ZincBlende, geometry.Views[0]);
        IReadOnlyList<IndexedSpot> spots = new SpotIndexing(geometry).Of(image, Make.ZincBlende, geometry.Views[0].OrientationOf(Make.ZincBlende.Lattice));
        new PatternFigure(geometry).Write("Zinc blende", [new FigureColumn(geometry.Views[0], image.ToGrey()) { Spots = spots }], [], path);
        XElement svg = XDocument.Load(path).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        string[] names = [.. svg.Descendants().Select(element => element.Name.LocalName)];
        Assert.Single(names, "image");
        Assert.True(names.Count(name => name is "circle" or "ellipse" or "path") > spots.Count);
        Assert.DoesNotContain("text", names);
    }

    [Theory]
    [InlineData(FigureStyle.White, 255)]
    [InlineData(FigureStyle.Dark, 0)]
    public void The_style_gives_the_paper(FigureStyle style, byte paper)
    {
        string path = Path.Combine(_folder, "figure.png");
        ZoneAxes geometry = new(new LatticeDirection(0, 0, 1));
        GreyImage raw = new PatternSimulator(geometry).Intensity(Make.ZincBlende, geometry.Views[0]).ToGrey();
        new PatternFigure(geometry, new FigureOptions { Style = style, Zoom = 1 }).Write("Zinc blende", [new FigureColumn(geometry.Views[0], raw)], [], path);
        Assert.Equal(paper, RgbImage.ReadPng(path).Pixels[0]);
    }

    [Fact]
    public void Labels_stand_on_one_side_and_cover_neither_disks_nor_one_another_nor_leave_the_panel()
    {
        SKRect panel = SKRect.Create(100, 100);
        SKPoint[] points = [.. from x in Enumerable.Range(1, 9) from y in Enumerable.Range(1, 9) select new SKPoint(10 * x, 10 * y)];
        SKRect[] disks = [.. points.Select(point => SKRect.Create(point.X - 1, point.Y - 1, 2, 2))];
        SKRect?[] places = [.. new LabelPlaces(panel, disks).Of([.. points.Select(point => new LabelledSpot(point, 1.5f, 15, 5))])];
        SKRect[] found = [.. places.OfType<SKRect>()];
        // Labels are wider than the spots are apart: every second spot of a row at most.
        Assert.InRange(found.Length, 10, 9 * 5);
        Assert.All(found, one => Assert.True(panel.Contains(one)));
        Assert.All(found, one => Assert.DoesNotContain(disks, disk => disk.IntersectsWith(one)));
        Assert.All(found, one => Assert.Single(found, other => other.IntersectsWith(one)));
        Assert.Single(points.Zip(places).Where(pair => pair.Second is not null).Select(pair => SideOf(pair.First, pair.Second!.Value)).Distinct());

        static (int X, int Y) SideOf(SKPoint spot, SKRect label) => ((int)Math.Round(label.MidX - spot.X), (int)Math.Round(label.MidY - spot.Y));
    }

    [Fact]
    public void The_caption_names_damage_and_defects_with_their_units()
    {
        JsonObject[] described =
        [
            new PoissonCounts { DoseElectrons = 100_000 }.Describe(), new BeamStop { RadiusInverseAngstrom = 0.15 }.Describe(), new PointSpread { SigmaPixels = 1.2 }.Describe(),
            new Vacancies { Fraction = 0.05 }.Describe(),
        ];
        string sentence = DamageWords.Of(described)!;
        Assert.StartsWith("With Poisson counts (dose 1e5 electrons), beam stop (radius 0.15 1/Å", sentence, StringComparison.Ordinal);
        Assert.EndsWith("point spread (sigma 1.2 px), vacancies (fraction 0.05, element all).", sentence, StringComparison.Ordinal);
        Assert.Null(DamageWords.Of([]));
    }

    [Fact]
    public void A_preview_brightens_and_keeps_black_and_white()
    {
        IntensityImage pattern = new(1, 4, [-3, 0, 20, 5120]);
        Assert.Equal([0, 0, 64, 255], PatternPreview.Of(pattern).Pixels.ToArray());
        Assert.Equal([0, 0, 1, 255], PatternPreview.Of(pattern, exponent: 1).Pixels.ToArray());
        Assert.Equal([0, 0], PatternPreview.Of(new IntensityImage(1, 2, [0, 0])).Pixels.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => PatternPreview.Of(pattern, exponent: 0));
    }

    [Theory]
    [InlineData(2.926, 0.5)]
    [InlineData(0.9, 0.2)]
    [InlineData(4, 1)]
    public void Scale_bars_are_round_numbers(double width, double length) => Assert.Equal(length, ScaleBar.LengthFor(width), 1e-12);
}

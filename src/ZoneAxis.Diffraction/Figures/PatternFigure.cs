using System.Globalization;
using System.Text.Json.Nodes;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A picture of a crystal's patterns side by side, shaped ones below raw ones where there are any, with titles, scale bars, indices
/// of spots and a caption.
/// </summary>
/// <remarks>Rows run downwards as in the image files: down is +y, right is +x.</remarks>
public sealed class PatternFigure
{
    // Indices are smaller than the rest, and stand beside their spots.
    private const float LabelShare = 0.6f;

    // Height of the scale bar with its length, in ems.
    private const float BarEms = 1.8f;

    private readonly Geometry _geometry;
    private readonly FigureOptions _options;
    private readonly FigureColours _colours;

    /// <summary>Figures of one geometry, drawn with default options.</summary>
    /// <param name="geometry">Gives titles and scale.</param>
    public PatternFigure(Geometry geometry)
        : this(geometry, new FigureOptions())
    {
    }

    /// <summary>Figures of one geometry.</summary>
    /// <param name="geometry">Gives titles and scale.</param>
    /// <param name="options">Zoom, brightening and colours.</param>
    public PatternFigure(Geometry geometry, FigureOptions options)
    {
        _geometry = geometry;
        _options = options;
        _colours = FigureColours.Of(options.Style);
    }

    /// <summary>What is between the ideal patterns and those shown, and the defects of the crystallite, as sidecars describe them; named in the caption. Default nothing.</summary>
    public IReadOnlyList<JsonObject> Damage { get; init; } = [];

    /// <summary>Draws a figure, as SVG where the path ends in .svg, else as PNG; the file appears whole or not at all.</summary>
    /// <param name="title">What the crystal is called.</param>
    /// <param name="columns">Its patterns, at least one.</param>
    /// <param name="shapedLabels">What to write beside the rows of shaped patterns: as many labels as each column has shaped patterns.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="ArgumentException">There is no pattern, or one has more or fewer shaped patterns than there are labels.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string title, IReadOnlyList<FigureColumn> columns, IReadOnlyList<string> shapedLabels, string path)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A figure needs at least one pattern.", nameof(columns));
        if (columns.FirstOrDefault(column => column.Shaped.Count != shapedLabels.Count) is { } wrong)
            throw new ArgumentException($"The pattern {wrong.View.Name} has {wrong.Shaped.Count} shaped patterns for {shapedLabels.Count} rows of them.", nameof(columns));
        string[] labels = ["raw", .. shapedLabels];
        FigureLayout layout = new(_geometry.Detector, _options.Zoom, columns.Count, labels.Length);
        List<string> caption = CaptionLines(title, columns, layout);
        FigureFile.Write(path, layout.Width, layout.HeightWith(caption.Count), _colours.Paper, canvas =>
        {
            using FigurePen pen = new(canvas, layout.TextSize, _colours);
            for (int column = 0; column < columns.Count; column++)
                DrawColumn(canvas, pen, layout, column, columns[column]);
            for (int row = 0; labels.Length > 1 && row < labels.Length; row++)
                pen.Sideways(labels[row], layout.RowLabelX, layout.PanelTop(row) + layout.PanelHeight / 2);
            for (int line = 0; line < caption.Count; line++)
                pen.From(caption[line], layout.PanelLeft(0), layout.CaptionBaseline(line));
        });
    }

    private void DrawColumn(SKCanvas canvas, FigurePen pen, FigureLayout layout, int place, FigureColumn column)
    {
        FigurePanel panel = new(canvas, _options);
        SKRect raw = layout.Panel(place, row: 0);
        pen.Centred($"{column.View.Name} · {column.View.Description}", raw.MidX, layout.TitleBaseline);
        panel.Draw(column, raw);
        for (int row = 0; row < column.Shaped.Count; row++)
            panel.Draw(column.Shaped[row].ToRgb(), layout.Panel(place, row + 1));
        using FigurePen labels = new(canvas, layout.TextSize * LabelShare, _colours);
        SKRect bar = DrawScaleBar(pen, layout, raw);
        new SpotDisks(canvas, raw, _options.Zoom, _colours).Draw(column.Spots, (_geometry.Detector.BeamRow, _geometry.Detector.BeamColumn), labels, bar);
    }

    /// <summary>Draws the scale bar into the lower left corner.</summary>
    /// <returns>The room that it takes.</returns>
    private SKRect DrawScaleBar(FigurePen pen, FigureLayout layout, SKRect panel)
    {
        double pixelsPerInverseAngstrom = _options.Zoom / _geometry.Detector.InverseAngstromPerPixel(_geometry.Beam);
        double length = ScaleBar.LengthFor(layout.PanelWidth / pixelsPerInverseAngstrom);
        float width = (float)(length * pixelsPerInverseAngstrom);
        string words = string.Create(CultureInfo.InvariantCulture, $"{length} 1/Å");
        float room = Math.Max(width, pen.WidthOf(words)) + layout.Gap;
        SKRect place = SKRect.Create(panel.Left + layout.Gap / 2, panel.Bottom - layout.Gap / 2 - BarEms * pen.TextSize, room, BarEms * pen.TextSize);
        pen.Bar(place, width, words);
        return place;
    }

    private List<string> CaptionLines(string title, IReadOnlyList<FigureColumn> columns, FigureLayout layout)
    {
        string?[] sentences =
        [
            $"{title}: geometry {_geometry.Name}, {BeamCaption()}, {CrystalliteCaption()}.",
            DamageWords.Of(Damage),
            columns.Any(column => column.Spots.Count > 0) ? "Disks: the area follows the square root of the intensity; ring: direct beam." : null,
            _options.Caption(),
        ];

        // Words are as wide on any canvas.
        using SKBitmap any = new(1, 1);
        using SKCanvas canvas = new(any);
        using FigurePen pen = new(canvas, layout.TextSize, _colours);
        return [.. sentences.OfType<string>().SelectMany(sentence => pen.Broken(sentence, layout.CaptionWidth))];
    }

    private string BeamCaption()
    {
        Beam beam = _geometry.Beam;
        string radiation = beam.Kilovolts is { } voltage ? string.Create(CultureInfo.InvariantCulture, $"electrons of {voltage:0.#} kV") : "X-rays";
        return string.Create(CultureInfo.InvariantCulture, $"{radiation}, λ = {beam.WavelengthAngstrom:0.#####} Å");
    }

    private string CrystalliteCaption()
    {
        Crystallite cells = _geometry.Crystallite;
        string surface = _geometry.EwaldSurface == EwaldSurface.Flat ? ", flat Ewald surface" : "";
        string precession = _geometry.Precession.IsOn
            ? string.Create(CultureInfo.InvariantCulture, $", precession {_geometry.Precession.AngleDegrees:0.###}°")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{cells.CellsAlongA} × {cells.CellsAlongB} × {cells.CellsAlongC} cells{surface}{precession}");
    }
}

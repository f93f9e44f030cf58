using System.Globalization;
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
    private const float LabelShare = 0.7f;

    private readonly Geometry _geometry;
    private readonly FigureOptions _options;

    /// <summary>Figures of one geometry, drawn with default options.</summary>
    /// <param name="geometry">Gives titles and scale.</param>
    public PatternFigure(Geometry geometry)
        : this(geometry, new FigureOptions())
    {
    }

    /// <summary>Figures of one geometry.</summary>
    /// <param name="geometry">Gives titles and scale.</param>
    /// <param name="options">Zoom and brightening.</param>
    public PatternFigure(Geometry geometry, FigureOptions options)
    {
        _geometry = geometry;
        _options = options;
    }

    /// <summary>Draws a figure as PNG; the file appears whole or not at all.</summary>
    /// <param name="title">What the crystal is called.</param>
    /// <param name="columns">Its patterns, at least one.</param>
    /// <param name="shapedLabels">What to write beside the rows of shaped patterns: as many labels as each column has shaped patterns.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="ArgumentException">There is no pattern, or one has more or fewer shaped patterns than there are labels.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string title, IReadOnlyList<FigureColumn> columns, IReadOnlyList<string> shapedLabels, string path)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A figure needs at least one pattern.", nameof(columns));
        if (columns.FirstOrDefault(column => column.Shaped.Count != shapedLabels.Count) is { } wrong)
            throw new ArgumentException($"The pattern {wrong.View.Name} has {wrong.Shaped.Count} shaped patterns for {shapedLabels.Count} rows of them.", nameof(columns));
        string[] labels = ["raw", .. shapedLabels];
        FigureLayout layout = new(_geometry.Detector, _options.Zoom, columns.Count, labels.Length);
        using SKBitmap bitmap = new(new SKImageInfo(layout.Width, layout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (SKCanvas canvas = new(bitmap))
        using (FigurePen pen = new(canvas, layout.TextSize))
        {
            canvas.Clear(SKColors.Black);
            for (int column = 0; column < columns.Count; column++)
                DrawColumn(canvas, pen, layout, column, columns[column]);
            for (int row = 0; row < labels.Length; row++)
                pen.Sideways(labels[row], layout.RowLabelX, layout.PanelTop(row) + layout.PanelHeight / 2);
            DrawCaption(pen, layout, title);
        }

        PngFile.Write(bitmap, path);
    }

    private void DrawColumn(SKCanvas canvas, FigurePen pen, FigureLayout layout, int place, FigureColumn column)
    {
        float left = layout.PanelLeft(place);
        GreyImage raw = column.Raw;
        pen.Centred($"{column.View.Name} · {column.View.Description}", left + layout.PanelWidth / 2, layout.TitleBaseline);
        DrawPanel(canvas, layout, place, row: 0, SpotPattern.Of(new PatternTriple(raw, raw, raw)));
        for (int row = 0; row < column.Shaped.Count; row++)
            DrawPanel(canvas, layout, place, row + 1, column.Shaped[row].ToRgb());
        DrawScaleBar(pen, layout, left);
        using FigurePen labels = new(canvas, layout.TextSize * LabelShare);
        foreach (IndexedSpot spot in column.Spots)
        {
            float x = left + ((float)spot.Column + 0.5f) * _options.Zoom;
            float y = layout.PanelTop(0) + ((float)spot.Row + 0.5f) * _options.Zoom;
            labels.Centred(spot.ToString(), x, y - layout.Gap / 2);
        }
    }

    private void DrawPanel(SKCanvas canvas, FigureLayout layout, int column, int row, RgbImage picture)
    {
        SKRect place = SKRect.Create(layout.PanelLeft(column), layout.PanelTop(row), layout.PanelWidth, layout.PanelHeight);
        FigurePanel.Draw(canvas, picture, place, _options);
    }

    private void DrawScaleBar(FigurePen pen, FigureLayout layout, float left)
    {
        double pixelsPerInverseAngstrom = _options.Zoom / _geometry.Detector.InverseAngstromPerPixel(_geometry.Beam);
        double length = ScaleBar.LengthFor(layout.PanelWidth / pixelsPerInverseAngstrom);
        float bottom = layout.PanelTop(0) + layout.PanelHeight - layout.Gap;
        float width = (float)(length * pixelsPerInverseAngstrom);
        pen.Bar(left + layout.Gap, bottom, width);
        pen.Centred(string.Create(CultureInfo.InvariantCulture, $"{length} 1/Å"), left + layout.Gap + width / 2, bottom - layout.Gap / 2);
    }

    private void DrawCaption(FigurePen pen, FigureLayout layout, string title)
    {
        string[] lines = [$"{title}: geometry {_geometry.Name}, {BeamCaption()}.", $"{CrystalliteCaption()}.", _options.Caption()];
        for (int line = 0; line < lines.Length; line++)
            pen.From(lines[line], layout.PanelLeft(0), layout.CaptionBaseline(line));
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

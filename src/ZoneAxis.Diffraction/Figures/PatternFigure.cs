using System.Globalization;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A picture of a crystal's three raw patterns above its shaped ones, with titles, scale bar and caption.</summary>
/// <remarks>Rows run downwards as in the image files: down is +y, right is +x.</remarks>
public sealed class PatternFigure
{
    private static readonly PatternAxis[] Axes = Enum.GetValues<PatternAxis>();

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
    /// <param name="raw">Its raw patterns.</param>
    /// <param name="shaped">Its shaped patterns.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string title, PatternTriple raw, ShapedTriple shaped, string path) =>
        WritePng(title, raw, [new ShapedRow("shaped", shaped)], path);

    /// <summary>Draws a figure with several rows of shaped patterns as PNG; the file appears whole or not at all.</summary>
    /// <param name="title">What the crystal is called.</param>
    /// <param name="raw">Its raw patterns.</param>
    /// <param name="shaped">The rows of shaped patterns below them.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string title, PatternTriple raw, IReadOnlyList<ShapedRow> shaped, string path)
    {
        var layout = new FigureLayout(_geometry.Detector, _options.Zoom, shaped.Count + 1);
        using var bitmap = new SKBitmap(new SKImageInfo(layout.Width, layout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var pen = new FigurePen(canvas, layout.TextSize))
        {
            canvas.Clear(SKColors.Black);
            DrawRow(canvas, pen, layout, 0, "raw", axis => SpotPattern.Of(new PatternTriple(raw[axis], raw[axis], raw[axis])));
            for (int row = 0; row < shaped.Count; row++)
            {
                ShapedTriple patterns = shaped[row].Patterns;
                DrawRow(canvas, pen, layout, row + 1, shaped[row].Label, axis => patterns[axis].ToRgb());
            }

            foreach (PatternAxis axis in Axes)
                DrawTitleAndScale(pen, layout, axis);
            DrawCaption(pen, layout, title);
        }

        PngFile.Write(bitmap, path);
    }

    private void DrawRow(SKCanvas canvas, FigurePen pen, FigureLayout layout, int row, string label, Func<PatternAxis, RgbImage> pictureOf)
    {
        float top = layout.PanelTop(row);
        pen.Sideways(label, layout.RowLabelX, top + layout.PanelHeight / 2);
        foreach (PatternAxis axis in Axes)
            FigurePanel.Draw(canvas, pictureOf(axis), SKRect.Create(layout.PanelLeft((int)axis), top, layout.PanelWidth, layout.PanelHeight), _options);
    }

    private void DrawTitleAndScale(FigurePen pen, FigureLayout layout, PatternAxis axis)
    {
        float left = layout.PanelLeft((int)axis);
        PatternView view = _geometry.View(axis);
        pen.Centred($"{view.Name} · {view.Description}", left + layout.PanelWidth / 2, layout.TitleBaseline);
        double pixelsPerInverseAngstrom = _options.Zoom / _geometry.Detector.InverseAngstromPerPixel(_geometry.Beam);
        double length = ScaleBar.LengthFor(layout.PanelWidth / pixelsPerInverseAngstrom);
        float bottom = layout.PanelTop(0) + layout.PanelHeight - layout.Gap;
        float width = (float)(length * pixelsPerInverseAngstrom);
        pen.Bar(left + layout.Gap, bottom, width);
        pen.Centred(string.Create(CultureInfo.InvariantCulture, $"{length} 1/Å"), left + layout.Gap + width / 2, bottom - layout.Gap / 2);
    }

    private void DrawCaption(FigurePen pen, FigureLayout layout, string title)
    {
        Crystallite cells = _geometry.Crystallite;
        string first = string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: geometry {_geometry.Name}, λ = {_geometry.Beam.WavelengthAngstrom} Å, {cells.CellsAlongA} × {cells.CellsAlongB} × {cells.CellsAlongC} cells.");
        pen.From(first, layout.PanelLeft(0), layout.CaptionBaseline(0));
        pen.From(_options.Caption(), layout.PanelLeft(0), layout.CaptionBaseline(1));
    }
}

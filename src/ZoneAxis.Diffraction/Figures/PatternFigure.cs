using System.Globalization;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A picture of a crystal's three raw patterns above its three shaped ones, with titles, scale bar and caption.</summary>
/// <remarks>Rows run downwards as in the image files: down is +y, right is +x.</remarks>
public sealed class PatternFigure
{
    private static readonly PatternAxis[] Axes = Enum.GetValues<PatternAxis>();

    private readonly Geometry _geometry;
    private readonly FigureOptions _options;
    private readonly FigureLayout _layout;

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
        _layout = new FigureLayout(geometry.Detector, options.Zoom);
    }

    /// <summary>Draws a figure as PNG; the file appears whole or not at all.</summary>
    /// <param name="title">What the crystal is called.</param>
    /// <param name="raw">Its raw patterns.</param>
    /// <param name="shaped">Its shaped patterns.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string title, PatternTriple raw, ShapedTriple shaped, string path)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(_layout.Width, _layout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var pen = new FigurePen(canvas, _layout.TextSize))
        {
            canvas.Clear(SKColors.Black);
            foreach (PatternAxis axis in Axes)
                DrawColumn(canvas, pen, axis, raw[axis], shaped[axis]);
            pen.Sideways("raw", _layout.RowLabelX, _layout.PanelTop(0) + _layout.PanelHeight / 2);
            pen.Sideways("shaped", _layout.RowLabelX, _layout.PanelTop(1) + _layout.PanelHeight / 2);
            DrawCaption(pen, title);
        }

        PngFile.Write(bitmap, path);
    }

    private void DrawColumn(SKCanvas canvas, FigurePen pen, PatternAxis axis, GreyImage raw, ShapedPattern shaped)
    {
        int column = (int)axis;
        float left = _layout.PanelLeft(column);
        PatternView view = _geometry.View(axis);
        pen.Centred($"{view.Name} · {view.Description}", left + _layout.PanelWidth / 2, _layout.TitleBaseline);
        DrawPanel(canvas, column, row: 0, SpotPattern.Of(new PatternTriple(raw, raw, raw)));
        DrawPanel(canvas, column, row: 1, shaped.ToRgb());
        DrawScaleBar(pen, left, _layout.PanelTop(0));
    }

    private void DrawPanel(SKCanvas canvas, int column, int row, RgbImage picture)
    {
        SKRect place = SKRect.Create(_layout.PanelLeft(column), _layout.PanelTop(row), _layout.PanelWidth, _layout.PanelHeight);
        FigurePanel.Draw(canvas, picture, place, _options);
    }

    private void DrawScaleBar(FigurePen pen, float left, float top)
    {
        double pixelsPerInverseAngstrom = _options.Zoom / _geometry.Detector.InverseAngstromPerPixel(_geometry.Beam);
        double length = ScaleBar.LengthFor(_layout.PanelWidth / pixelsPerInverseAngstrom);
        float bottom = top + _layout.PanelHeight - _layout.Gap;
        float width = (float)(length * pixelsPerInverseAngstrom);
        pen.Bar(left + _layout.Gap, bottom, width);
        pen.Centred(string.Create(CultureInfo.InvariantCulture, $"{length} 1/Å"), left + _layout.Gap + width / 2, bottom - _layout.Gap / 2);
    }

    private void DrawCaption(FigurePen pen, string title)
    {
        Crystallite cells = _geometry.Crystallite;
        string first = string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: geometry {_geometry.Name}, λ = {_geometry.Beam.WavelengthAngstrom} Å, {cells.CellsAlongA} × {cells.CellsAlongB} × {cells.CellsAlongC} cells.");
        pen.From(first, _layout.PanelLeft(0), _layout.CaptionBaseline(0));
        pen.From(_options.Caption(), _layout.PanelLeft(0), _layout.CaptionBaseline(1));
    }
}

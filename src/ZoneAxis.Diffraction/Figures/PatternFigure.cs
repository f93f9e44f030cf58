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
        DrawPanel(canvas, column, row: 0, raw.Rows, raw.Columns, at => Grey(raw.Pixels[at]));
        RgbImage colours = shaped.ToRgb();
        DrawPanel(canvas, column, row: 1, shaped.Side, shaped.Side, at => Colour(colours.Pixels.Slice(at * RgbImage.Channels, RgbImage.Channels)));
        DrawScaleBar(pen, left, _layout.PanelTop(0));
    }

    private void DrawPanel(SKCanvas canvas, int column, int row, int rows, int columns, Func<int, SKColor> colourOf)
    {
        using var panel = new SKBitmap(new SKImageInfo(columns, rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        panel.Pixels = [.. Enumerable.Range(0, rows * columns).Select(colourOf)];
        SKRect place = SKRect.Create(_layout.PanelLeft(column), _layout.PanelTop(row), _layout.PanelWidth, _layout.PanelHeight);
        using SKImage image = SKImage.FromBitmap(panel);
        canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Nearest));
        using var frame = new SKPaint { Color = FigurePen.FrameColour, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawRect(place, frame);
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
        string second = _options.DisplayExponent == 1
            ? "Spots are shown in their own greys."
            : string.Create(CultureInfo.InvariantCulture, $"Faint spots are brightened for display only (grey to the power {_options.DisplayExponent}).");
        pen.From(first, _layout.PanelLeft(0), _layout.CaptionBaseline(0));
        pen.From(second, _layout.PanelLeft(0), _layout.CaptionBaseline(1));
    }

    private SKColor Grey(byte grey)
    {
        byte shown = Brightened(grey);
        return new SKColor(shown, shown, shown);
    }

    private SKColor Colour(ReadOnlySpan<byte> rgb) => new(Brightened(rgb[0]), Brightened(rgb[1]), Brightened(rgb[2]));

    private byte Brightened(byte grey) =>
        (byte)Math.Round(byte.MaxValue * Math.Pow(grey / (double)byte.MaxValue, _options.DisplayExponent));
}

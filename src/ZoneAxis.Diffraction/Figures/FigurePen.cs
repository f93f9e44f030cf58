using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Writes on a canvas in the font that the assembly carries, so that figures look the same where no fonts are installed.</summary>
internal sealed class FigurePen : IDisposable
{
    /// <summary>Colour of a pattern's frame.</summary>
    public static readonly SKColor FrameColour = new(90, 90, 90);

    private const string FontFile = "DejaVuSans-subset.ttf";
    private const float SidewaysDegrees = -90;

    // Height of a scale bar in ems.
    private const float BarHeight = 0.15f;

    private readonly SKCanvas _canvas;
    private readonly SKTypeface _typeface;
    private readonly SKFont _font;
    private readonly SKPaint _paint = new() { Color = SKColors.White, IsAntialias = true };

    /// <summary>A pen for a canvas.</summary>
    public FigurePen(SKCanvas canvas, float textSize)
    {
        _canvas = canvas;
        using Stream stream = EmbeddedData.Open(FontFile);
        _typeface = SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {FontFile} cannot be read.");
        _font = new SKFont(_typeface, textSize) { Edging = SKFontEdging.Antialias };
    }

    /// <summary>Writes from a point to the right.</summary>
    public void From(string text, float x, float y) => _canvas.DrawText(text, x, y, SKTextAlign.Left, _font, _paint);

    /// <summary>Writes around a point.</summary>
    public void Centred(string text, float x, float y) => _canvas.DrawText(text, x, y, SKTextAlign.Center, _font, _paint);

    /// <summary>Writes upwards, around a point.</summary>
    public void Sideways(string text, float x, float y)
    {
        _canvas.Save();
        _canvas.RotateDegrees(SidewaysDegrees, x, y);
        Centred(text, x, y);
        _canvas.Restore();
    }

    /// <summary>Draws a horizontal bar that ends below at a height.</summary>
    public void Bar(float left, float bottom, float width)
    {
        float height = _font.Size * BarHeight;
        _canvas.DrawRect(SKRect.Create(left, bottom - height, width, height), _paint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _paint.Dispose();
        _font.Dispose();
        _typeface.Dispose();
    }
}

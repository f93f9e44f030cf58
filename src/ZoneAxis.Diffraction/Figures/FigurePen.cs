using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Writes on a canvas in the font that the assembly carries, as outlines, so that figures look the same where no fonts are installed.
/// </summary>
internal sealed class FigurePen : IDisposable
{
    private const string FontFile = "DejaVuSans-subset.ttf";
    private const float SidewaysDegrees = -90;

    // Height of a scale bar in ems.
    private const float BarHeight = 0.15f;

    // Width of the rim of paper around letters that stand before a pattern, in ems.
    private const float RimWidth = 0.3f;

    private readonly SKCanvas _canvas;
    private readonly SKTypeface _typeface;
    private readonly SKFont _font;
    private readonly SKPaint _paint;
    private readonly SKPaint _rim;

    /// <summary>A pen for a canvas.</summary>
    public FigurePen(SKCanvas canvas, float textSize, FigureColours colours)
    {
        _canvas = canvas;
        _paint = new() { Color = colours.Ink, IsAntialias = true };
        _rim = new() { Color = colours.Paper, IsAntialias = true, IsStroke = true, StrokeWidth = RimWidth * textSize, StrokeJoin = SKStrokeJoin.Round };
        using Stream stream = EmbeddedData.Open(FontFile);
        _typeface = SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {FontFile} cannot be read.");
        _font = new SKFont(_typeface, textSize) { Edging = SKFontEdging.Antialias };
    }

    /// <summary>Height of the letters' em.</summary>
    public float TextSize => _font.Size;

    /// <summary>Width of a text.</summary>
    public float WidthOf(string text) => _font.MeasureText(text);

    /// <summary>Writes from a point to the right.</summary>
    public void From(string text, float x, float y)
    {
        using SKPath letters = _font.GetTextPath(text, new SKPoint(x, y));
        _canvas.DrawPath(letters, _paint);
    }

    /// <summary>Writes around a point.</summary>
    public void Centred(string text, float x, float y) => From(text, x - WidthOf(text) / 2, y);

    /// <summary>Writes upwards, around a point.</summary>
    public void Sideways(string text, float x, float y)
    {
        _canvas.Save();
        _canvas.RotateDegrees(SidewaysDegrees, x, y);
        Centred(text, x, y);
        _canvas.Restore();
    }

    /// <summary>Writes the indices of a spot from a point to the right, with a rim of paper.</summary>
    public void Indices(IndexLabel label, float x, float y)
    {
        using SKPath drawing = label.Draw(_font, x, y);
        _canvas.DrawPath(drawing, _rim);
        _canvas.DrawPath(drawing, _paint);
    }

    /// <summary>Width of the indices of a spot.</summary>
    public float WidthOf(IndexLabel label) => label.WidthIn(_font);

    /// <summary>Draws a scale bar in the middle of a place, its length written above it, on paper.</summary>
    /// <param name="place">The place, all of which becomes paper.</param>
    /// <param name="width">Width of the bar.</param>
    /// <param name="length">What is written.</param>
    public void Bar(SKRect place, float width, string length)
    {
        using (SKPaint fill = new() { Color = _rim.Color })
            _canvas.DrawRect(place, fill);
        float height = _font.Size * BarHeight;
        float left = place.MidX - width / 2;
        float bottom = place.Bottom - 2 * height;
        _canvas.DrawRect(SKRect.Create(left, bottom - height, width, height), _paint);
        Centred(length, place.MidX, bottom - 3 * height);
    }

    /// <summary>The lines into which a text breaks between words, none wider than a width where its words are not.</summary>
    public List<string> Broken(string text, float width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _paint.Dispose();
        _rim.Dispose();
        _font.Dispose();
        _typeface.Dispose();
    }
}

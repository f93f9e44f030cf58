using System.Globalization;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A chart with two axes in a figure: frame, ticks, names, curves and marks.</summary>
internal sealed class ChartPanel
{
    private const int Ticks = 5;
    private const float TickLength = 5;
    private const float MarkRadius = 3.5f;

    private readonly SKCanvas _canvas;
    private readonly FigurePen _pen;
    private readonly FigureColours _colours;
    private readonly SKRect _place;
    private readonly double _mostX;
    private readonly double _mostY;

    /// <summary>A chart whose axes begin at 0.</summary>
    /// <param name="canvas">What is drawn on.</param>
    /// <param name="pen">Writes.</param>
    /// <param name="colours">The colours.</param>
    /// <param name="place">What the frame goes around.</param>
    /// <param name="mostX">End of the axis that goes right.</param>
    /// <param name="mostY">End of the axis that goes up.</param>
    public ChartPanel(SKCanvas canvas, FigurePen pen, FigureColours colours, SKRect place, double mostX, double mostY) =>
        (_canvas, _pen, _colours, _place, _mostX, _mostY) = (canvas, pen, colours, place, mostX, mostY);

    /// <summary>Draws frame, title and the axis that goes up.</summary>
    /// <param name="title">Above it.</param>
    /// <param name="y">Name of the axis that goes up.</param>
    public void Frame(string title, string y)
    {
        using SKPaint frame = Line(_colours.Frame, 1);
        _canvas.DrawRect(_place, frame);
        _pen.Centred(title, _place.MidX, _place.Top - _pen.TextSize / 2);
        _pen.Sideways(y, _place.Left - 3 * _pen.TextSize, _place.MidY);
        for (int tick = 0; tick <= Ticks; tick++)
        {
            double value = _mostY * tick / Ticks;
            SKPoint at = At(0, value);
            _canvas.DrawLine(at.X, at.Y, at.X + TickLength, at.Y, frame);
            string text = value.ToString("0.##", CultureInfo.InvariantCulture);
            _pen.From(text, at.X - _pen.WidthOf(text) - TickLength, at.Y + _pen.TextSize / 3);
        }
    }

    /// <summary>Draws the axis that goes right, with numbers.</summary>
    /// <param name="x">Its name.</param>
    public void Below(string x)
    {
        using SKPaint frame = Line(_colours.Frame, 1);
        for (int tick = 0; tick <= Ticks; tick++)
        {
            double value = _mostX * tick / Ticks;
            SKPoint at = At(value, 0);
            _canvas.DrawLine(at.X, at.Y, at.X, at.Y - TickLength, frame);
            _pen.Centred(value.ToString("0.##", CultureInfo.InvariantCulture), at.X, at.Y + 1.2f * _pen.TextSize);
        }

        _pen.Centred(x, _place.MidX, _place.Bottom + 2.6f * _pen.TextSize);
    }

    /// <summary>Writes below a place on the axis that goes right.</summary>
    /// <param name="text">What.</param>
    /// <param name="x">Where.</param>
    /// <param name="line">How many lines below the first.</param>
    public void WriteBelow(string text, double x, int line) => _pen.Centred(text, At(x, 0).X, _place.Bottom + (1.2f + 1.2f * line) * _pen.TextSize);

    /// <summary>Draws a curve, dashed if a model of it is meant.</summary>
    /// <param name="points">Its points.</param>
    /// <param name="isDashed">Whether it is dashed.</param>
    public void Curve(IReadOnlyList<(double X, double Y)> points, bool isDashed)
    {
        using SKPaint paint = Line(_colours.Frame, 1.5f);
        using SKPathEffect? dashes = isDashed ? SKPathEffect.CreateDash([6, 4], 0) : null;
        paint.PathEffect = dashes;
        using SKPath path = new();
        path.MoveTo(At(points[0].X, points[0].Y));
        foreach ((double x, double y) in points.Skip(1))
            path.LineTo(At(x, y));
        _canvas.DrawPath(path, paint);
    }

    /// <summary>Writes at the right end of a curve, within the frame.</summary>
    /// <param name="text">What.</param>
    /// <param name="y">How high.</param>
    public void Name(string text, double y) => _pen.From(text, _place.Right - _pen.WidthOf(text) - TickLength, At(0, y).Y - TickLength);

    /// <summary>Draws a mark with a bar of one deviation either way.</summary>
    /// <param name="x">Where.</param>
    /// <param name="value">How high.</param>
    public void Mark(double x, StatisticValue value)
    {
        SKPoint at = At(x, value.Mean);
        using SKPaint fill = new() { Color = _colours.Curve, IsAntialias = true };
        using SKPaint line = Line(_colours.Curve, 1.5f);
        _canvas.DrawLine(At(x, value.Mean - value.Deviation), At(x, value.Mean + value.Deviation), line);
        _canvas.DrawCircle(at, MarkRadius, fill);
    }

    /// <summary>Draws a bar from 0 upwards.</summary>
    /// <param name="from">Its left edge.</param>
    /// <param name="to">Its right edge.</param>
    /// <param name="height">Its height.</param>
    /// <param name="isFilled">Whether it is filled; else it is an outline.</param>
    public void Bar(double from, double to, double height, bool isFilled)
    {
        (SKPoint low, SKPoint high) = (At(from, 0), At(to, height));
        using SKPaint paint = isFilled ? new SKPaint { Color = _colours.Curve, IsAntialias = true } : Line(_colours.Ink, 1);
        _canvas.DrawRect(new SKRect(low.X, high.Y, high.X, low.Y), paint);
    }

    private SKPoint At(double x, double y) => new(
        _place.Left + (float)(x / _mostX) * _place.Width,
        _place.Bottom - (float)(Math.Clamp(y, 0, _mostY) / _mostY) * _place.Height);

    private static SKPaint Line(SKColor colour, float width) => new() { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width };
}

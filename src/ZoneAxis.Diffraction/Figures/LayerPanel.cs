using SkiaSharp;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A layer of the reciprocal lattice in a figure, as a precession camera shows it: measured reflections as disks, extinguished ones as crosses.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="pen">Writes.</param>
/// <param name="colours">The colours.</param>
/// <param name="place">What the frame goes around, a square.</param>
internal sealed class LayerPanel(SKCanvas canvas, FigurePen pen, FigureColours colours, SKRect place)
{
    // A disk of the strongest reflection fills its share of the room between two points.
    private const double LargestDisk = 0.45;
    private const float LeastDisk = 0.4f;
    private const double Cross = 0.18;

    /// <summary>Draws a layer.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="right">Indices of the axis that goes right.</param>
    /// <param name="up">Indices of the axis that goes up as far as it can.</param>
    /// <param name="spots">The reflections of the layer: indices, intensity and whether symmetry extinguishes it; Friedel mates are added.</param>
    public void Draw(string title, Lattice cell, IntegerVector3 right, IntegerVector3 up, IReadOnlyList<(IntegerVector3 Index, double Intensity, bool IsAbsent)> spots)
    {
        using (SKPaint frame = new() { Color = colours.Frame, IsStroke = true, StrokeWidth = 1, IsAntialias = true })
            canvas.DrawRect(place, frame);
        pen.Centred(title, place.MidX, place.Top - pen.TextSize / 2);
        if (spots.Count == 0)
        {
            pen.Centred("not measured", place.MidX, place.MidY);
            return;
        }

        Vector3D x = cell.Inverse * right.ToVector3D(), y = cell.Inverse * up.ToVector3D();
        Vector3D alongX = (1 / x.Length) * x;
        Vector3D acrossX = y - y.Dot(alongX) * alongX;
        Vector3D alongY = (1 / acrossX.Length) * acrossX;
        double reach = 1.05 * spots.Max(spot => (cell.Inverse * spot.Index.ToVector3D()).Length);
        double scale = place.Width / (2 * reach);
        double room = scale * Math.Min(x.Length, y.Length);
        double most = Math.Max(double.Epsilon, spots.Max(spot => spot.Intensity));
        foreach ((IntegerVector3 index, double intensity, bool isAbsent) in spots)
        {
            Vector3D h = scale * (cell.Inverse * index.ToVector3D());
            SKPoint offset = new((float)h.Dot(alongX), -(float)h.Dot(alongY));
            // As in other figures the area follows the square root of the intensity.
            float radius = (float)(LargestDisk * room * Math.Pow(Math.Max(0, intensity) / most, 0.25));
            foreach (float sign in (ReadOnlySpan<float>)[1, -1])
                Spot(place.MidX + sign * offset.X, place.MidY + sign * offset.Y, Math.Max(LeastDisk, radius), isAbsent, (float)(Cross * room));
        }

        using SKPaint ring = new() { Color = colours.Ink, IsStroke = true, StrokeWidth = 1, IsAntialias = true };
        canvas.DrawCircle(place.MidX, place.MidY, (float)Math.Max(2, 0.2 * room), ring);
    }

    private void Spot(float x, float y, float radius, bool isAbsent, float arm)
    {
        using SKPaint fill = new() { Color = isAbsent ? colours.Curve : colours.Ink, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, fill);
        if (!isAbsent)
            return;
        using SKPaint line = new() { Color = colours.Curve, IsStroke = true, StrokeWidth = 1, IsAntialias = true };
        canvas.DrawLine(x - arm, y - arm, x + arm, y + arm, line);
        canvas.DrawLine(x - arm, y + arm, x + arm, y - arm, line);
    }
}

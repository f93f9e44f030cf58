using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Draws the indexed spots of a pattern as disks whose area follows the square root of the intensity, and labels those that have room.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="panel">Where the pattern stands.</param>
/// <param name="zoom">Figure pixels along the edge of a pattern's pixel.</param>
/// <param name="colours">The figure's colours.</param>
internal sealed class SpotDisks(SKCanvas canvas, SKRect panel, int zoom, FigureColours colours)
{
    // The largest disk in shares of the distance of neighbours, and its bounds in pixels of the pattern: so that neighbours stay apart,
    // and the disks of a coarse lattice do not hide the pattern behind them.
    private const float RadiusShare = 0.3f;
    private const float LeastLargestRadius = 1.5f;
    private const float MostLargestRadius = 4.5f;

    // A dot is seen from this radius on.
    private const float LeastRadius = 0.35f;

    // In pixels of the pattern.
    private const float RingWidth = 0.5f;

    // Letters in ems of the label: how far from the disk, how high, and how far above the baseline their middle.
    private const float LabelDistance = 0.25f;
    private const float LabelHeight = 1.0f;
    private const float BaselineShare = 0.06f;

    /// <summary>Draws the disks, then the labels, the brightest spots first.</summary>
    /// <param name="spots">The spots, brightest first.</param>
    /// <param name="beam">Where the direct beam arrives, pixels of the pattern.</param>
    /// <param name="pen">Writes the labels.</param>
    /// <param name="keptFree">Where no labels may stand.</param>
    public void Draw(IReadOnlyList<IndexedSpot> spots, (double Row, double Column) beam, FigurePen pen, SKRect keptFree)
    {
        if (spots.Count == 0)
            return;
        SKPoint centre = PointOf(beam.Row, beam.Column);
        SKPoint[] points = [.. spots.Select(spot => PointOf(spot.Row, spot.Column))];
        float largest = Math.Clamp(RadiusShare * NearestDistance([centre, .. points]), LeastLargestRadius * zoom, MostLargestRadius * zoom);
        float[] radii = [.. spots.Select(spot => RadiusOf(spot, spots[0], largest))];
        DrawBeam(centre, largest);
        DrawDisks(points, radii);
        IndexLabel[] labels = [.. spots.Select(spot => new IndexLabel(spot))];
        List<SKRect> taken = [keptFree, Square(centre, largest), .. points.Zip(radii, Square)];
        float height = LabelHeight * pen.TextSize;
        LabelledSpot[] wanted = [.. points.Select((point, i) => new LabelledSpot(point, radii[i] + LabelDistance * pen.TextSize, pen.WidthOf(labels[i]), height))];
        foreach ((int i, SKRect? place) in new LabelPlaces(panel, taken).Of(wanted).Index())
        {
            if (place is { } room)
                pen.Indices(labels[i], room.Left, room.Bottom - BaselineShare * pen.TextSize);
        }
    }

    private SKPoint PointOf(double row, double column) => new(panel.Left + ((float)column + 0.5f) * zoom, panel.Top + ((float)row + 0.5f) * zoom);

    /// <summary>The area follows √I, the radius its square root.</summary>
    private float RadiusOf(IndexedSpot spot, IndexedSpot strongest, float largest)
    {
        double share = strongest.Intensity > 0 ? spot.Intensity / strongest.Intensity : 1;
        return Math.Max((float)Math.Sqrt(Math.Sqrt(share)) * largest, LeastRadius * zoom);
    }

    /// <summary>The direct beam is no reflection of the pattern's scale: a ring.</summary>
    private void DrawBeam(SKPoint centre, float radius)
    {
        if (!panel.Contains(Square(centre, radius)))
            return;
        using SKPaint paper = new() { Color = colours.Paper, IsAntialias = true };
        using SKPaint ring = new() { Color = colours.Ink, IsAntialias = true, IsStroke = true, StrokeWidth = RingWidth * zoom };
        canvas.DrawCircle(centre, radius, paper);
        canvas.DrawCircle(centre, radius, ring);
    }

    private void DrawDisks(SKPoint[] points, float[] radii)
    {
        using SKPaint fill = new() { Color = colours.Ink, IsAntialias = true };
        canvas.Save();
        canvas.ClipRect(panel);
        for (int i = 0; i < points.Length; i++)
            canvas.DrawCircle(points[i], radii[i], fill);
        canvas.Restore();
    }

    private static SKRect Square(SKPoint middle, float radius) => SKRect.Create(middle.X - radius, middle.Y - radius, 2 * radius, 2 * radius);

    private static float NearestDistance(SKPoint[] points)
    {
        float nearest = float.PositiveInfinity;
        for (int i = 0; i < points.Length; i++)
        {
            for (int j = i + 1; j < points.Length; j++)
                nearest = Math.Min(nearest, SKPoint.Distance(points[i], points[j]));
        }

        return nearest;
    }
}

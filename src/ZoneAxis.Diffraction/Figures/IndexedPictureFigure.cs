using SkiaSharp;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A figure of an indexed picture: the picture, rings around its spots, red where a spot is not on the lattice, crosses at the lattice's points, and indices.</summary>
public static class IndexedPictureFigure
{
    private const double DisplayExponent = 0.3;
    private const float TextSize = 11;
    private const float Cross = 2.5f;
    private const int Caption = 22;
    private const double OnLattice = 0.12;
    private const int MostLabels = 40;

    private static readonly SKColor OnColour = new(0, 110, 200);
    private static readonly SKColor OffColour = new(210, 30, 30);
    private static readonly SKColor LatticeColour = new(230, 150, 0);

    /// <summary>Draws the figure, as SVG where the path ends in .svg, else as PNG.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="indexed">Its spots and lattice.</param>
    /// <param name="zone">What it is in the cell; null where no cell is known.</param>
    /// <param name="title">What is written below.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(IntensityImage image, IndexedPicture indexed, PictureZone? zone, string title, string path)
    {
        FigureColours colours = FigureColours.Of(FigureStyle.White);
        int zoom = Math.Max(1, 900 / Math.Max(image.Rows, image.Columns));
        FigureFile.Write(path, zoom * image.Columns, zoom * image.Rows + Caption, colours.Paper, canvas =>
        {
            using FigurePen pen = new(canvas, TextSize, colours);
            DrawPicture(canvas, image, zoom, colours);
            DrawLattice(canvas, indexed, zoom, image);
            DrawSpots(canvas, pen, indexed, zone, zoom);
            pen.From(title, TextSize / 2, zoom * image.Rows + 0.7f * Caption);
        });
    }

    private static void DrawPicture(SKCanvas canvas, IntensityImage image, int zoom, FigureColours colours)
    {
        GreyImage brightened = PatternPreview.Of(Clipped(image), DisplayExponent);
        SKColor[] pixels = new SKColor[image.Rows * image.Columns];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = colours.Shown(brightened.Pixels[i], isBehindDisks: false);
        using SKBitmap bitmap = new(new SKImageInfo(image.Columns, image.Rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        bitmap.Pixels = pixels;
        using SKImage picture = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(picture, SKRect.Create(0, 0, zoom * image.Columns, zoom * image.Rows));
    }

    /// <summary>The picture above its darkest pixels and cut off at its brightest, so that spots are seen beside the direct beam.</summary>
    private static IntensityImage Clipped(IntensityImage image)
    {
        double[] sorted = [.. image.Values.ToArray().Order()];
        (double low, double high) = (sorted[sorted.Length / 20], sorted[^(1 + sorted.Length / 2000)]);
        double range = high > low ? high - low : 1;
        return new IntensityImage(image.Rows, image.Columns, Array.ConvertAll(image.Values.ToArray(), value => Math.Clamp((value - low) / range, 0, 1)));
    }

    private static void DrawLattice(SKCanvas canvas, IndexedPicture indexed, int zoom, IntensityImage image)
    {
        using SKPaint paint = new() { Color = LatticeColour, IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        PlaneLattice lattice = indexed.Best.Pixels, dual = lattice.Dual();
        PlaneVector beam = new(indexed.Beam.Column, indexed.Beam.Row);
        double reach = double.Hypot(image.Rows, image.Columns);
        (int mi, int mj) = ((int)(reach * dual.A.Length), (int)(reach * dual.B.Length));
        for (int i = -mi; i <= mi; i++)
        {
            for (int j = -mj; j <= mj; j++)
            {
                SKPoint point = PointOf(beam + lattice.At(i, j), zoom);
                if (point.X < 0 || point.Y < 0 || point.X > zoom * image.Columns || point.Y > zoom * image.Rows)
                    continue;
                float arm = (i, j) == (0, 0) ? 3 * Cross : Cross;
                canvas.DrawLine(point.X - arm, point.Y, point.X + arm, point.Y, paint);
                canvas.DrawLine(point.X, point.Y - arm, point.X, point.Y + arm, paint);
            }
        }
    }

    private static void DrawSpots(SKCanvas canvas, FigurePen pen, IndexedPicture indexed, PictureZone? zone, int zoom)
    {
        PlaneVector beam = new(indexed.Beam.Column, indexed.Beam.Row);
        float radius = zoom * Math.Max(4, 3 * (float)indexed.Found.WidthPixels);
        int labels = 0;
        foreach (DiffractionSpot spot in indexed.Found.Spots)
        {
            (double u, double v) = indexed.Best.Pixels.CoordinatesOf(spot.Place - beam);
            (int i, int j) = ((int)Math.Round(u), (int)Math.Round(v));
            bool isOn = Math.Abs(u - i) < OnLattice && Math.Abs(v - j) < OnLattice;
            SKPoint point = PointOf(spot.Place, zoom);
            using SKPaint paint = new() { Color = isOn ? OnColour : OffColour, IsAntialias = true, IsStroke = true, StrokeWidth = 1.2f };
            canvas.DrawCircle(point, radius, paint);
            if (!isOn || zone is null || labels++ >= MostLabels || (i, j) == (0, 0))
                continue;
            IntegerVector3 h = new(i * zone.First.X + j * zone.Second.X, i * zone.First.Y + j * zone.Second.Y, i * zone.First.Z + j * zone.Second.Z);
            pen.Indices(new IndexLabel(new IndexedSpot(h.X, h.Y, h.Z, spot.Row, spot.Column)), point.X + radius, point.Y - radius / 2);
        }
    }

    private static SKPoint PointOf(PlaneVector place, int zoom) => new(((float)place.X + 0.5f) * zoom, ((float)place.Y + 0.5f) * zoom);
}

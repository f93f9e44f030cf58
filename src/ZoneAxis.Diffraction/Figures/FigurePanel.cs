using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Draws a pattern into a figure, brightened and framed.</summary>
internal static class FigurePanel
{
    /// <summary>Draws a picture, pixel by pixel enlarged to fill a place.</summary>
    public static void Draw(SKCanvas canvas, RgbImage picture, SKRect place, FigureOptions options)
    {
        using SKBitmap panel = new(new SKImageInfo(picture.Columns, picture.Rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        panel.Pixels = [.. Enumerable.Range(0, picture.Rows * picture.Columns).Select(at => Colour(picture.Pixels.Slice(at * RgbImage.Channels, RgbImage.Channels), options))];
        using SKImage image = SKImage.FromBitmap(panel);
        canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Nearest));
        using SKPaint frame = new() { Color = FigurePen.FrameColour, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawRect(place, frame);
    }

    private static SKColor Colour(ReadOnlySpan<byte> rgb, FigureOptions options) =>
        new(options.Brightened(rgb[0]), options.Brightened(rgb[1]), options.Brightened(rgb[2]));
}

using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Draws a picture into a figure, brightened and framed.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="options">Zoom, brightening and style.</param>
internal sealed class FigurePanel(SKCanvas canvas, FigureOptions options)
{
    private readonly FigureColours _colours = FigureColours.Of(options.Style);

    /// <summary>Draws a pattern in the style's greys, pixel by pixel enlarged.</summary>
    /// <param name="column">The pattern.</param>
    /// <param name="place">Where, of the pattern's size times the zoom.</param>
    public void Draw(FigureColumn column, SKRect place)
    {
        bool isBehindDisks = column.Spots.Count > 0;
        GreyImage brightened = column.Intensities is { } intensities
            ? PatternPreview.Of(intensities, options.DisplayExponent)
            : new GreyImage(column.Raw.Rows, column.Raw.Columns, Array.ConvertAll(column.Raw.Pixels.ToArray(), options.Brightened));
        Draw(brightened.Rows, brightened.Columns, at => _colours.Shown(brightened.Pixels[at], isBehindDisks), place);
    }

    /// <summary>Draws a picture in its own colours, as a network is given them.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="place">Where, of the picture's size times the zoom.</param>
    public void Draw(RgbImage picture, SKRect place) =>
        Draw(picture.Rows, picture.Columns, at => Brightened(picture.Pixels.Slice(at * RgbImage.Channels, RgbImage.Channels)), place);

    private SKColor Brightened(ReadOnlySpan<byte> rgb) => new(options.Brightened(rgb[0]), options.Brightened(rgb[1]), options.Brightened(rgb[2]));

    /// <summary>Pixels are enlarged here: viewers of SVG would blur them.</summary>
    private void Draw(int rows, int columns, Func<int, SKColor> colourAt, SKRect place)
    {
        int zoom = options.Zoom;
        SKColor[] pixels = new SKColor[rows * zoom * columns * zoom];
        for (int row = 0; row < rows * zoom; row++)
        {
            for (int column = 0; column < columns * zoom; column++)
                pixels[row * columns * zoom + column] = colourAt(row / zoom * columns + column / zoom);
        }

        using SKBitmap panel = new(new SKImageInfo(columns * zoom, rows * zoom, SKColorType.Rgba8888, SKAlphaType.Opaque));
        panel.Pixels = pixels;
        using SKImage image = SKImage.FromBitmap(panel);
        canvas.DrawImage(image, place.Left, place.Top);
        using SKPaint frame = new() { Color = _colours.Frame, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawRect(place, frame);
    }
}

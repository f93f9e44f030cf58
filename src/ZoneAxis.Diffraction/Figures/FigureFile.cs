using SkiaSharp;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Writes what is drawn, as pixels or as lines; a file appears whole or not at all.</summary>
internal static class FigureFile
{
    /// <summary>Writes a figure: SVG where the path ends in .svg, else PNG.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <param name="width">Width, px.</param>
    /// <param name="height">Height, px.</param>
    /// <param name="paper">Colour behind everything.</param>
    /// <param name="draw">Draws the rest.</param>
    public static void Write(string path, int width, int height, SKColor paper, Action<SKCanvas> draw)
    {
        if (IsSvg(path))
            WriteSvg(path, width, height, paper, draw);
        else
            WritePng(path, width, height, paper, draw);
    }

    private static void WritePng(string path, int width, int height, SKColor paper, Action<SKCanvas> draw)
    {
        using SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (SKCanvas canvas = new(bitmap))
        {
            canvas.Clear(paper);
            draw(canvas);
        }

        PngFile.Write(bitmap, path);
    }

    private static void WriteSvg(string path, int width, int height, SKColor paper, Action<SKCanvas> draw)
    {
        using MemoryStream text = new();
        SKRect page = SKRect.Create(width, height);
        using (SKCanvas canvas = SKSvgCanvas.Create(page, text))
        using (SKPaint background = new() { Color = paper })
        {
            canvas.DrawRect(page, background);
            draw(canvas);
        }

        text.Position = 0;
        WholeFile.Write(path, text.CopyTo);
    }

    private static bool IsSvg(string path) => string.Equals(Path.GetExtension(path), ".svg", StringComparison.OrdinalIgnoreCase);
}

using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Greys of pictures that the drawing library reads: JPEG, and PNG with a palette, interlacing or less than 8 bits.</summary>
internal static class SkiaGreys
{
    /// <summary>Reads greys of 8 bits, or colours as greys; transparency is ignored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Limits.</param>
    /// <param name="format">What the file is taken for, for messages.</param>
    /// <exception cref="PatternFileException">The file is damaged.</exception>
    public static PngGreys Decode(FileBytes file, PatternReadOptions options, string format)
    {
        using SKData data = SKData.CreateCopy(file.All);
        using SKCodec codec = SKCodec.Create(data) ?? throw file.Error(null, $"this is a damaged {format} image.");
        (int rows, int columns) = (codec.Info.Height, codec.Info.Width);
        file.RequireSize(0, rows, columns, options);
        using SKBitmap bitmap = new();
        if (!bitmap.TryAllocPixels(new SKImageInfo(columns, rows, SKColorType.Rgba8888, SKAlphaType.Unpremul)))
            throw file.Error(null, $"an image of {rows} × {columns} pixels does not fit into memory; bin it.");
        SKCodecResult result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result != SKCodecResult.Success)
            throw file.Error(null, $"this is a damaged {format} image ({result}).");
        return Greys(bitmap);
    }

    private static PngGreys Greys(SKBitmap bitmap)
    {
        ushort[] greys = new ushort[bitmap.Width * bitmap.Height];
        int? coloured = null;
        ReadOnlySpan<byte> colours = bitmap.GetPixelSpan();
        for (int i = 0; i < greys.Length; i++)
        {
            ReadOnlySpan<byte> colour = colours.Slice(i / bitmap.Width * bitmap.RowBytes + i % bitmap.Width * PngFile.BytesPerPixel, PngFile.BytesPerPixel);
            greys[i] = (ushort)Math.Round(Luma.Of(colour[0], colour[1], colour[2]));
            if (colour[0] != colour[1] || colour[1] != colour[2])
                coloured ??= i;
        }

        return new PngGreys(bitmap.Height, bitmap.Width, byte.MaxValue, greys, coloured);
    }
}

using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A picture of 8-bit red, green and blue, row by row.</summary>
public sealed class RgbImage
{
    /// <summary>Bytes a pixel.</summary>
    public const int Channels = 3;

    private readonly byte[] _pixels;

    /// <summary>An image that takes over an array.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="pixels">rows × columns × (red, green, blue); not copied.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public RgbImage(int rows, int columns, byte[] pixels)
    {
        if (pixels.Length != (long)rows * columns * Channels)
            throw new ArgumentException($"An image of {rows} × {columns} pixels needs {(long)rows * columns * Channels} bytes, not {pixels.Length}.", nameof(pixels));
        (Rows, Columns, _pixels) = (rows, columns, pixels);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>rows × columns × (red, green, blue).</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Reads a PNG file; transparency is ignored.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no PNG image.</exception>
    public static RgbImage ReadPng(string path)
    {
        using SKBitmap bitmap = PngFile.Read(path);
        byte[] pixels = new byte[bitmap.Width * bitmap.Height * Channels];
        for (int row = 0; row < bitmap.Height; row++)
        {
            ReadOnlySpan<byte> source = bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, bitmap.Width * PngFile.BytesPerPixel);
            Span<byte> target = pixels.AsSpan(row * bitmap.Width * Channels, bitmap.Width * Channels);
            for (int column = 0; column < bitmap.Width; column++)
                source.Slice(column * PngFile.BytesPerPixel, Channels).CopyTo(target[(column * Channels)..]);
        }

        return new RgbImage(bitmap.Height, bitmap.Width, pixels);
    }

    /// <summary>Writes a PNG file, which appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string path)
    {
        using SKBitmap bitmap = new(new SKImageInfo(Columns, Rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (int row = 0; row < Rows; row++)
        {
            Span<byte> target = bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, Columns * PngFile.BytesPerPixel);
            for (int column = 0; column < Columns; column++)
            {
                Pixels.Slice((row * Columns + column) * Channels, Channels).CopyTo(target[(column * PngFile.BytesPerPixel)..]);
                target[column * PngFile.BytesPerPixel + Channels] = byte.MaxValue;
            }
        }

        PngFile.Write(bitmap, path);
    }
}

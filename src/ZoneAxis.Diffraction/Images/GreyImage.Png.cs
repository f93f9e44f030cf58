using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <content>Reading and writing PNG.</content>
public sealed partial class GreyImage
{
    /// <summary>Reads a PNG file of greys, or of colours whose red, green and blue are equal everywhere.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no PNG image, or it holds colours.</exception>
    public static GreyImage ReadPng(string path)
    {
        RgbImage image = RgbImage.ReadPng(path);
        ReadOnlySpan<byte> colours = image.Pixels;
        byte[] greys = new byte[image.Rows * image.Columns];
        for (int i = 0; i < greys.Length; i++)
        {
            (byte red, byte green, byte blue) = (colours[3 * i], colours[3 * i + 1], colours[3 * i + 2]);
            if (red != green || green != blue)
                throw new InvalidDataException($"{path} holds colours at row {i / image.Columns}, column {i % image.Columns}; a raw diffraction pattern is grey.");
            greys[i] = red;
        }

        return new GreyImage(image.Rows, image.Columns, greys);
    }

    /// <summary>Writes an 8-bit grey PNG; the file appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string path)
    {
        using SKBitmap bitmap = new(new SKImageInfo(Columns, Rows, SKColorType.Gray8, SKAlphaType.Opaque));
        for (int row = 0; row < Rows; row++)
            Pixels.Slice(row * Columns, Columns).CopyTo(bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, Columns));
        PngFile.Write(bitmap, path);
    }
}

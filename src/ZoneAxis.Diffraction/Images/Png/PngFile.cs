using SkiaSharp;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>PNG files as bitmaps.</summary>
internal static class PngFile
{
    /// <summary>Bytes a pixel of a bitmap that was read: red, green, blue and alpha.</summary>
    public const int BytesPerPixel = 4;

    private const int LosslessQuality = 100;

    /// <summary>Reads a file as 8-bit red, green, blue, alpha, the colours not multiplied by alpha.</summary>
    /// <exception cref="InvalidDataException">It is no PNG image.</exception>
    public static SKBitmap Read(string path)
    {
        using SKData data = SKData.CreateCopy(File.ReadAllBytes(path));
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != SKEncodedImageFormat.Png)
            throw new InvalidDataException($"{path} is not a PNG image.");
        SKBitmap bitmap = new(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        SKCodecResult result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        throw new InvalidDataException($"{path} is a damaged PNG image ({result}).");
    }

    /// <summary>Writes a bitmap; the file appears whole or not at all.</summary>
    public static void Write(SKBitmap bitmap, string path)
    {
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, LosslessQuality);
        WholeFile.Write(path, data.SaveTo);
    }
}

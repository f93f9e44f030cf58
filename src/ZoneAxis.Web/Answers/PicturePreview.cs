using SkiaSharp;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>A picture as a PNG for the eye: between two quantiles of its values, brightened by an exponent.</summary>
/// <param name="Exponent">The exponent. Default 0.5: the root of the intensities, as amplitudes are.</param>
/// <param name="Low">The share of pixels that are black. Default 0.05.</param>
/// <param name="High">The share of pixels that are not white. Default 0.9995: the direct beam's few pixels are.</param>
internal sealed record PicturePreview(double Exponent = 0.5, double Low = 0.05, double High = 0.9995)
{
    private const int MostSide = 1024;

    /// <summary>The PNG of a picture, made smaller by whole numbers until no side has more than 1024 px: the brightest pixel of each block stays.</summary>
    /// <param name="image">The picture.</param>
    public byte[] Of(IntensityImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        double[] sorted = [.. image.Values];
        Array.Sort(sorted);
        (double low, double high) = (sorted[(int)(Low * (sorted.Length - 1))], sorted[(int)(High * (sorted.Length - 1))]);
        int block = (Math.Max(image.Rows, image.Columns) + MostSide - 1) / MostSide;
        int rows = (image.Rows + block - 1) / block, columns = (image.Columns + block - 1) / block;
        using SKBitmap bitmap = new(new SKImageInfo(columns, rows, SKColorType.Gray8, SKAlphaType.Opaque));
        Span<byte> pixels = bitmap.GetPixelSpan();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double share = high > low ? Math.Clamp((Brightest(image, row * block, column * block, block) - low) / (high - low), 0, 1) : 0;
                pixels[row * bitmap.RowBytes + column] = (byte)Math.Round(byte.MaxValue * Math.Pow(share, Exponent));
            }
        }

        using SKData png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static double Brightest(IntensityImage image, int top, int left, int block)
    {
        double most = double.NegativeInfinity;
        for (int row = top; row < Math.Min(top + block, image.Rows); row++)
        {
            for (int column = left; column < Math.Min(left + block, image.Columns); column++)
                most = Math.Max(most, image[row, column]);
        }

        return most;
    }
}

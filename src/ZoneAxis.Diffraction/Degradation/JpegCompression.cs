using System.Text.Json.Nodes;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>
/// What storing as JPEG loses. The image is first turned into 256 greys, ⌊255·I/I_max⌋ with negative values black; the result is in greys, 0 to 255.
/// </summary>
public sealed record JpegCompression : IDegradation
{
    /// <summary>The highest quality.</summary>
    public const int BestQuality = 100;

    private readonly int _quality = 75;

    /// <summary>Quality as the JPEG libraries count it, 1 (worst) to 100. Default 75.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Quality
    {
        get => _quality;
        init => _quality = (int)ParameterRange.Within(value, 1, BestQuality, "JPEG quality", "");
    }

    /// <inheritdoc/>
    public string Name => "jpeg";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.File;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The image has a side longer than JPEG allows.</exception>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        GreyImage greys = pattern.Map(value => Math.Max(value, 0)).Image.ToGrey();
        using SKData file = Encode(greys);
        return pattern.With(Decode(file, greys));
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["stage"] = Name, ["quality"] = Quality };

    private SKData Encode(GreyImage greys)
    {
        using SKBitmap bitmap = new(InfoOf(greys));
        for (int row = 0; row < greys.Rows; row++)
            greys.Pixels.Slice(row * greys.Columns, greys.Columns).CopyTo(bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, greys.Columns));
        return bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality)
            ?? throw new ArgumentException($"An image of {greys.Rows} × {greys.Columns} pixels cannot be stored as JPEG, which ends near 65,500 pixels a side.");
    }

    private static double[] Decode(SKData file, GreyImage greys)
    {
        using SKBitmap bitmap = SKBitmap.Decode(file, InfoOf(greys));
        double[] values = new double[greys.Pixels.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, greys.Columns);
            values[i] = bitmap.GetPixelSpan()[row * bitmap.RowBytes + column];
        }

        return values;
    }

    private static SKImageInfo InfoOf(GreyImage greys) => new(greys.Columns, greys.Rows, SKColorType.Gray8, SKAlphaType.Opaque);
}

using System.Globalization;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>The indices of a spot as they are printed: 1 1 0 as 110, minus as a bar above the digits, apart where one has two digits.</summary>
internal sealed class IndexLabel
{
    // In ems: between indices of several digits, from the baseline to the bar above the digits, and the bar's thickness.
    private const float Gap = 0.3f;
    private const float BarRise = 0.86f;
    private const float BarThickness = 0.09f;
    private const int LeastOfTwoDigits = 10;

    private readonly int[] _indices;

    /// <summary>The label of a spot.</summary>
    public IndexLabel(IndexedSpot spot) => _indices = [spot.H, spot.K, spot.L];

    private float GapEms => _indices.Any(index => Math.Abs(index) >= LeastOfTwoDigits) ? Gap : 0;

    /// <summary>Width in a font.</summary>
    public float WidthIn(SKFont font) => _indices.Sum(index => font.MeasureText(Digits(index))) + (_indices.Length - 1) * GapEms * font.Size;

    /// <summary>Digits and bars from a point of the baseline to the right.</summary>
    public SKPath Draw(SKFont font, float x, float y)
    {
        SKPath drawing = new();
        foreach (int index in _indices)
        {
            string digits = Digits(index);
            float width = font.MeasureText(digits);
            using SKPath letters = font.GetTextPath(digits, new SKPoint(x, y));
            drawing.AddPath(letters);
            if (index < 0)
                drawing.AddRect(SKRect.Create(x + BarThickness * font.Size, y - BarRise * font.Size, width - 2 * BarThickness * font.Size, BarThickness * font.Size));
            x += width + GapEms * font.Size;
        }

        return drawing;
    }

    private static string Digits(int index) => Math.Abs(index).ToString(CultureInfo.InvariantCulture);
}

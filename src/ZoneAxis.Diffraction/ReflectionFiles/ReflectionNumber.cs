using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Numbers of reflection lists.</summary>
internal static class ReflectionNumber
{
    /// <summary>The largest index that SHELX's four columns hold; larger ones are mistakes in any list.</summary>
    public const int LargestIndex = 9999;

    /// <summary>The fourth power of larger intensities, which statistics need, nears the end of the range of doubles.</summary>
    public const double LargestIntensity = 1e60;

    /// <summary>Deviations below count as 0: intensities divided by them must stay in the range of doubles, squared too.</summary>
    public const double SmallestSigma = 1e-60;

    /// <summary>Reads an index: a whole number, be it written with zeros behind a point.</summary>
    /// <param name="text">The word; blanks around it do not count.</param>
    /// <param name="index">The index.</param>
    public static bool TryIndex(ReadOnlySpan<char> text, out int index)
    {
        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out index))
        {
            if (!TryValue(text, out double value) || value != Math.Floor(value) || Math.Abs(value) > LargestIndex)
                return false;
            index = (int)value;
        }
        return index is >= -LargestIndex and <= LargestIndex;
    }

    /// <summary>Reads a number of any size that is finite.</summary>
    /// <param name="text">The word; blanks around it do not count.</param>
    /// <param name="value">The number.</param>
    public static bool TryValue(ReadOnlySpan<char> text, out double value) =>
        (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)) || NumberText.TryParse(text, out value, out _);

    /// <summary>Whether an amplitude or intensity is small enough to be calculated with.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isAmplitude">Whether it will be squared.</param>
    public static bool IsUsable(double value, bool isAmplitude) => Math.Abs(value) <= (isAmplitude ? Math.Sqrt(LargestIntensity) : LargestIntensity);
}

using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Writes SHELX lists, HKLF 4 in the columns 3I4, 2F8, I4, with as many decimals as there is room for; the cell stands behind the end of the list, where SHELX reads no further.</summary>
internal static class ShelxListWriter
{
    /// <summary>Characters of a value: one of the eight stays blank, so that a reader that goes by blanks reads the file too.</summary>
    private const int Width = 7;

    private const int MostDecimals = 5;

    /// <summary>Up to here a value keeps a decimal.</summary>
    private const double LargestUnscaled = 99_999;

    /// <summary>Of a list whose strongest intensity is weaker, deviations of a ten-thousandth of it would have no two digits left.</summary>
    private const double SmallestUnscaled = 100;

    private const int SmallestIndex = -999;
    private const int LargestBatch = 9999;

    /// <summary>The text of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="notes">Takes what was written otherwise than the list has it.</param>
    /// <exception cref="ReflectionListException">An index leaves its columns.</exception>
    public static string ToText(ReflectionList list, ICollection<string> notes)
    {
        double scale = ScaleOf(list);
        if (scale != 1)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"intensities and deviations were multiplied by {scale:0.###############} to fit the columns."));
        bool hasBatches = list.Reflections.All(one => one.Batch is >= 0 and <= LargestBatch);
        if (!hasBatches)
            notes.Add($"batch numbers above {LargestBatch} do not fit the columns: all were written as 1.");
        StringBuilder text = new(list.Reflections.Length * 33);
        foreach (Reflection one in list.Reflections)
        {
            Append(text, one.H);
            Append(text, one.K);
            Append(text, one.L);
            Append(text, scale * one.Intensity, 0);
            Append(text, scale * one.Sigma, Math.Pow(10, -MostDecimals));
            text.Append(CultureInfo.InvariantCulture, $"{(hasBatches ? one.Batch : 1),4}\n");
        }
        text.Append("   0   0   0    0.00    0.00   0\n\n");
        CellParameters cell = list.Lattice.Parameters;
        text.Append(CultureInfo.InvariantCulture, $"CELL {list.WavelengthAngstrom ?? 0} {cell.A} {cell.B} {cell.C} {cell.Alpha} {cell.Beta} {cell.Gamma}\n");
        return text.ToString();
    }

    /// <summary>A power of ten that brings the strongest intensity, or the largest deviation, to 10,000 to 99,999.</summary>
    private static double ScaleOf(ReflectionList list)
    {
        double largest = 0;
        // The sign of a negative value takes the place of a digit.
        foreach (Reflection one in list.Reflections)
            largest = Math.Max(largest, Math.Max(one.Sigma, one.Intensity < 0 ? -10 * one.Intensity : one.Intensity));
        if (largest == 0 || largest is >= SmallestUnscaled and <= LargestUnscaled)
            return 1;
        int power = (int)Math.Floor(Math.Log10(LargestUnscaled / largest));
        return Math.Pow(10, power);
    }

    private static void Append(StringBuilder text, int index)
    {
        if (index is < SmallestIndex or > ReflectionNumber.LargestIndex)
            throw new ReflectionListException($"The index {index} does not fit the four columns of a SHELX list, {SmallestIndex} to {ReflectionNumber.LargestIndex} were expected; write CIF or CSV.");
        text.Append(CultureInfo.InvariantCulture, $"{index,4}");
    }

    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="least">The least value that is written, so that no deviation becomes 0.</param>
    private static void Append(StringBuilder text, double value, double least)
    {
        if (value < least && least > 0)
            value = least;
        string written = "";
        for (int decimals = MostDecimals; decimals >= 0; decimals--)
        {
            // SHELX takes two decimals for granted where there is no point.
            written = value.ToString($"F{decimals}", CultureInfo.InvariantCulture) + (decimals == 0 ? "." : "");
            if (written.Length <= Width)
                break;
        }
        text.Append(CultureInfo.InvariantCulture, $"{written,8}");
    }
}

using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Numbers in the texts of files.</summary>
internal static class FileNumber
{
    /// <summary>A finite number; null for other texts.</summary>
    public static double? Parse(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    /// <summary>A number without sign that fits into 32 bits; null for other texts.</summary>
    public static int? Count(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>Goniometer angles as they are written: α,β in degrees.</summary>
internal static class TiltList
{
    private const int Angles = 2;
    private const double MostDegrees = 180;

    /// <summary>Whether a text is a pair of angles.</summary>
    public static bool IsPair(string text) => TryParse(text, out _);

    /// <summary>A pair of angles.</summary>
    public static GoniometerAngles Parse(string text) => TryParse(text, out GoniometerAngles angles) ? angles : throw new FormatException($"'{text}' is no pair of angles.");

    private static bool TryParse(string text, out GoniometerAngles angles)
    {
        angles = default;
        string[] parts = text.Split(',');
        if (parts.Length != Angles || !IsAngle(parts[0], out double alpha) || !IsAngle(parts[1], out double beta))
            return false;
        angles = new GoniometerAngles(alpha, beta);
        return true;
    }

    private static bool IsAngle(string text, out double degrees) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= MostDegrees;
}

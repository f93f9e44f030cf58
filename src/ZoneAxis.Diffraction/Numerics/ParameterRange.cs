using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZoneAxis.Diffraction;

/// <summary>Checks of parameters that say the number, the name and the range in one sentence.</summary>
internal static class ParameterRange
{
    /// <summary>A number from 0 to 1.</summary>
    public static double Fraction(double value, string what, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Within(value, 0, 1, what, "", name);

    /// <summary>A finite number, 0 or more.</summary>
    public static double NotNegative(double value, string what, string unit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Within(value, 0, double.MaxValue, what, unit, name);

    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, string what, string unit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"The {what} is {value} {unit}; it must be a positive number."));

    /// <summary>A finite number.</summary>
    public static double Finite(double value, string what, string unit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"The {what} is {value} {unit}; it must be a number."));

    /// <summary>A number in a range, both ends included.</summary>
    public static double Within(
        double value, double least, double most, string what, string unit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"The {what} is {$"{value} {unit}".TrimEnd()}; it must be {Range(least, most)}."));

    private static string Range(double least, double most) => most == double.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"{least} or more")
        : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
}

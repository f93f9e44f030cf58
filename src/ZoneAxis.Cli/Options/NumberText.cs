using System.Globalization;

namespace ZoneAxis.Cli.Options;

/// <summary>The one way in which a number is read off the command line, whatever the language of the machine: a decimal point, no separator of thousands, and no comma, which separates the members of lists.</summary>
internal static class NumberText
{
    private const NumberStyles OfWhole = NumberStyles.AllowLeadingSign;
    private const NumberStyles OfAny = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const char DecimalComma = ',';

    /// <summary>Reads a whole number.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one, and in the range of <see cref="int"/>.</returns>
    public static bool TryWhole(string text, out int number) => int.TryParse(text, OfWhole, CultureInfo.InvariantCulture, out number);

    /// <summary>Reads a number.</summary>
    /// <param name="text">What the user wrote, as 0.1 or 1e-3.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one, and finite.</returns>
    public static bool TryNumber(string text, out double number) => double.TryParse(text, OfAny, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>Why a text is not the whole number that an option takes, as a sentence.</summary>
    /// <param name="option">Name of the option.</param>
    /// <param name="text">What the user wrote.</param>
    public static string NoWhole(string option, string text) => $"{option} is {text}; it must be a whole number{WithoutComma(text, ", without a comma")}.";

    /// <summary>Why a text is not the number that an option takes, as a sentence.</summary>
    /// <param name="option">Name of the option.</param>
    /// <param name="text">What the user wrote.</param>
    public static string NoNumber(string option, string text) => $"{option} is {text}; it must be a number{WithoutComma(text, ", with a decimal point and no comma, as 0.1")}.";

    private static string WithoutComma(string text, string advice) => text.Contains(DecimalComma, StringComparison.Ordinal) ? advice : "";
}

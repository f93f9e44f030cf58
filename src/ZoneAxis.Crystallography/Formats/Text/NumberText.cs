using System.Buffers;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Numbers as structure files write them.</summary>
internal static class NumberText
{
    private const char MinusSign = '\u2212';

    /// <summary>Longer words are no numbers.</summary>
    private const int LongestNumber = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>Reads "0.1234(5)", "-.5", "1e-3", Fortran's "1.D-3", "1/3"; the standard uncertainty in brackets is dropped.</summary>
    /// <param name="text">One word of a file.</param>
    /// <param name="value">The number, finite.</param>
    /// <param name="decimals">Digits after the point that matter, trailing zeros not counted: the number may be off by 10^−decimals.
    /// 15 for fractions, which are exact.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out int decimals)
    {
        text = WithoutUncertainty(text.Trim());
        int slash = text.IndexOf('/');
        if (slash > 0)
        {
            decimals = 15;
            bool understood = TryParsePlain(text[..slash], out double numerator) & TryParsePlain(text[(slash + 1)..], out double denominator);
            value = numerator / denominator;
            return understood && double.IsFinite(value);
        }
        decimals = DecimalsOf(text);
        return TryParsePlain(text, out value) && double.IsFinite(value);
    }

    /// <summary>Digits behind the point as they are written, trailing zeros counted; 0 without a point.</summary>
    /// <param name="text">A number without exponent.</param>
    public static int WrittenDecimals(ReadOnlySpan<char> text) =>
        DigitsBehindPoint(WithoutUncertainty(text.Trim())).Length;

    private static bool TryParsePlain(ReadOnlySpan<char> text, out double value)
    {
        if (text is [MinusSign, .. ReadOnlySpan<char> rest])
        {
            bool understood = TryParsePlain(rest, out double positive);
            value = -positive;
            return understood;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TryParseDoublePrecision(text, out value);
    }

    /// <summary>Fortran writes the exponents of double precision with D.</summary>
    private static bool TryParseDoublePrecision(ReadOnlySpan<char> text, out double value)
    {
        int exponent = text.IndexOfAny('D', 'd');
        value = 0;
        if (exponent <= 0 || text.Length > LongestNumber)
            return false;
        Span<char> usual = stackalloc char[text.Length];
        text.CopyTo(usual);
        usual[exponent] = 'E';
        return double.TryParse(usual, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static ReadOnlySpan<char> WithoutUncertainty(ReadOnlySpan<char> text)
    {
        int bracket = text.IndexOf('(');
        if (bracket <= 0 || text[^1] != ')' || text[(bracket + 1)..^1].ContainsAnyExcept(DigitsAndPoint))
            return text;
        return text[..bracket];
    }

    private static int DecimalsOf(ReadOnlySpan<char> text) => DigitsBehindPoint(text).TrimEnd('0').Length;

    private static ReadOnlySpan<char> DigitsBehindPoint(ReadOnlySpan<char> text)
    {
        int point = text.IndexOf('.');
        if (point < 0)
            return [];
        ReadOnlySpan<char> digits = text[(point + 1)..];
        int end = digits.IndexOfAnyExcept(Digits);
        return end < 0 ? digits : digits[..end];
    }
}

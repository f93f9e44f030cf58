using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>One of the three rows of a symmetry operation in words, as "x-y+1/2".</summary>
/// <param name="X">Factor of x.</param>
/// <param name="Y">Factor of y.</param>
/// <param name="Z">Factor of z.</param>
/// <param name="Translation">Translation in 24ths.</param>
internal readonly record struct SymmetryExpression(int X, int Y, int Z, int Translation)
{
    /// <summary>How far a decimal translation may lie from a multiple of 1/24, in 24ths: 0.33 for 1/3 is off by 0.08.</summary>
    private const double RoundingTolerance = 0.1;

    /// <summary>Largest factor or translation that is taken for serious.</summary>
    private const double LargestNumber = 100;

    private const char MinusSign = '\u2212';

    /// <summary>Reads a row.</summary>
    /// <param name="text">The row, without commas.</param>
    /// <param name="expression">What it says.</param>
    /// <param name="cause">What is wrong, to follow "the symmetry operation '…'".</param>
    public static bool TryParse(string text, out SymmetryExpression expression, [NotNullWhen(false)] out string? cause)
    {
        expression = default;
        ReadOnlySpan<char> rest = Compact(text);
        if (rest.IsEmpty)
        {
            cause = "has an empty part";
            return false;
        }
        while (!rest.IsEmpty)
        {
            if (!TryTakeTerm(ref rest, ref expression, out cause))
                return false;
        }
        cause = null;
        return true;
    }

    private static ReadOnlySpan<char> Compact(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace(MinusSign, '-').ToLowerInvariant();

    private static bool TryTakeTerm(ref ReadOnlySpan<char> rest, ref SymmetryExpression sum, [NotNullWhen(false)] out string? cause)
    {
        string term = rest.ToString();
        int sign = TakeSign(ref rest);
        if (!TryTakeNumber(ref rest, out double? number))
        {
            cause = $"has a number that cannot be read at '{term}'";
            return false;
        }
        if (!rest.IsEmpty && rest[0] is >= 'x' and <= 'z')
            return TryAddFactor(ref rest, sign * (number ?? 1), ref sum, out cause);
        if (number is not double shift)
        {
            cause = $"holds '{term}' where x, y, z or a number was expected";
            return false;
        }
        return TryAddTranslation(sign * shift, ref sum, out cause);
    }

    private static int TakeSign(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('+' or '-'))
            return 1;
        int sign = rest[0] == '-' ? -1 : 1;
        rest = rest[1..];
        return sign;
    }

    /// <summary>Takes "2", "0.5", ".25", "1/2", and "2*" before a letter; null where no number stands there.</summary>
    private static bool TryTakeNumber(ref ReadOnlySpan<char> rest, out double? number)
    {
        number = null;
        if (rest.IsEmpty || !(char.IsAsciiDigit(rest[0]) || rest[0] == '.'))
            return true;
        if (!TryTakeDecimal(ref rest, out double value))
            return false;
        if (rest is ['/', ..])
        {
            rest = rest[1..];
            if (!TryTakeDecimal(ref rest, out double divisor) || divisor == 0)
                return false;
            value /= divisor;
        }
        if (rest is ['*', ..])
            rest = rest[1..];
        number = value;
        return value <= LargestNumber;
    }

    private static bool TryTakeDecimal(ref ReadOnlySpan<char> rest, out double value)
    {
        int length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.'))
            length++;
        bool understood = double.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        rest = rest[length..];
        return understood;
    }

    private static bool TryAddFactor(ref ReadOnlySpan<char> rest, double factor, ref SymmetryExpression sum, [NotNullWhen(false)] out string? cause)
    {
        char axis = rest[0];
        rest = rest[1..];
        cause = factor == Math.Round(factor) ? null : $"has a broken factor of {axis}, a whole one was expected";
        int whole = (int)Math.Round(factor);
        sum = axis switch
        {
            'x' => sum with { X = sum.X + whole },
            'y' => sum with { Y = sum.Y + whole },
            'z' => sum with { Z = sum.Z + whole },
            _ => throw new UnreachableException($"{axis} is no coordinate."),
        };
        return cause is null;
    }

    private static bool TryAddTranslation(double shift, ref SymmetryExpression sum, [NotNullWhen(false)] out string? cause)
    {
        double parts = shift * SymmetryOperation.Denominator;
        int whole = (int)Math.Round(parts);
        cause = Math.Abs(parts - whole) <= RoundingTolerance
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"has the translation {shift:0.#####}, a multiple of 1/{SymmetryOperation.Denominator} was expected");
        sum = sum with { Translation = sum.Translation + whole };
        return cause is null;
    }
}

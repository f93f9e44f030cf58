using System.Globalization;

namespace ZoneAxis.Corpora;

/// <summary>Positions of local sources: a running number from 1, as text.</summary>
internal static class SourcePosition
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in a position; 0 for none.</summary>
    /// <exception cref="InvalidDataException">The position is none of a local source.</exception>
    public static long Number(string? position) => position switch
    {
        null => 0,
        _ when long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        _ => throw new InvalidDataException($"'{position}' is no position in a file: a number was expected."),
    };
}

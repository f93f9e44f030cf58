namespace ZoneAxis.Crystallography;

/// <summary>Cuts a line of <c>key=value</c> pairs; values with blanks stand in quotes or brackets.</summary>
internal static class XyzKeyValues
{
    /// <summary>The values by key, in any case; keys without a value are passed over.</summary>
    /// <param name="lines">The cursor, for errors.</param>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="CrystalFormatException">A quote or bracket is not closed.</exception>
    public static Dictionary<string, TextWord> Parse(TextLines lines, string line, int number)
    {
        Dictionary<string, TextWord> values = new(StringComparer.OrdinalIgnoreCase);
        int at = 0;
        while (at < line.Length)
        {
            int keyStart = at;
            while (at < line.Length && line[at] != '=' && !char.IsWhiteSpace(line[at]))
                at++;
            string key = line[keyStart..at].Trim('"', '\'');
            if (at < line.Length && line[at] == '=')
                values[key] = TakeValue(lines, line, number, ref at);
            else
                at++;
        }
        return values;
    }

    /// <summary>The value behind the equals sign at a place, which moves behind the value.</summary>
    private static TextWord TakeValue(TextLines lines, string line, int number, ref int at)
    {
        int start = at + 1;
        string closing = start < line.Length ? ClosingOf(line.AsSpan(start)) : "";
        int end = closing.Length == 0 ? line.AsSpan(start).IndexOfAny(' ', '\t') : line.AsSpan(start + 1).IndexOf(closing);
        if (closing.Length == 0)
        {
            at = end < 0 ? line.Length : start + end;
            return new TextWord(line[start..at], number, start + 1);
        }
        if (end < 0)
            throw lines.Error(number, start + 1, $"this value is not closed by {closing} in its line.");
        at = start + 1 + end + closing.Length;
        return new TextWord(line[(start + 1)..(start + 1 + end)], number, start + 1);
    }

    private static string ClosingOf(ReadOnlySpan<char> value) => value switch
    {
        ['"', ..] => "\"",
        ['\'', ..] => "'",
        ['{', ..] => "}",
        ['[', '[', ..] => "]]",
        ['[', ..] => "]",
        _ => "",
    };
}

namespace ZoneAxis.Diffraction;

/// <summary>Cuts a line into words.</summary>
internal static class Words
{
    /// <summary>Cuts at blanks and tabs; words between are never empty.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Takes the places of the words, as many as it has room for.</param>
    /// <returns>How many there are.</returns>
    public static int Split(ReadOnlySpan<char> line, Span<Range> words) => Split(line, words, comma: false);

    /// <summary>Cuts at blanks, tabs and commas.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Takes the places of the words, as many as it has room for.</param>
    /// <returns>How many there are.</returns>
    public static int SplitAtCommasToo(ReadOnlySpan<char> line, Span<Range> words) => Split(line, words, comma: true);

    /// <summary>Cuts at every separator, so that a field may be empty; quotes and blanks around a field are none of it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="words">Takes the places of the fields, as many as it has room for.</param>
    /// <returns>How many there are.</returns>
    public static int SplitAt(ReadOnlySpan<char> line, char separator, Span<Range> words)
    {
        int count = 0;
        for (int start = 0; start <= line.Length && count < words.Length;)
        {
            int length = line[start..].IndexOf(separator);
            int end = length < 0 ? line.Length : start + length;
            words[count++] = Trimmed(line, start, end);
            start = end + 1;
        }
        return count;
    }

    private static Range Trimmed(ReadOnlySpan<char> line, int start, int end)
    {
        while (start < end && IsAround(line[start]))
            start++;
        while (end > start && IsAround(line[end - 1]))
            end--;
        return start..end;
    }

    private static bool IsAround(char letter) => char.IsWhiteSpace(letter) || letter is '"' or '\'';

    private static int Split(ReadOnlySpan<char> line, Span<Range> words, bool comma)
    {
        int count = 0;
        for (int i = 0; i < line.Length && count < words.Length; i++)
        {
            if (IsSeparator(line[i], comma))
                continue;
            int start = i;
            while (i < line.Length && !IsSeparator(line[i], comma))
                i++;
            words[count++] = start..i;
        }
        return count;
    }

    private static bool IsSeparator(char letter, bool comma) => char.IsWhiteSpace(letter) || (comma && letter == ',');
}

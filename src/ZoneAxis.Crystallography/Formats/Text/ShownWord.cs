namespace ZoneAxis.Crystallography;

/// <summary>Words of a file as an error shows them.</summary>
internal static class ShownWord
{
    private const int LongestWord = 40;

    /// <summary>A word in one line: long ones are cut, line ends are taken out.</summary>
    public static string Of(string text)
    {
        string oneLine = text.ReplaceLineEndings(" ");
        return oneLine.Length <= LongestWord ? oneLine : $"{oneLine[..LongestWord]}…";
    }
}

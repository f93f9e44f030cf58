namespace ZoneAxis.Cli.Options;

/// <summary>Finds what a user may have meant by a word that means nothing.</summary>
internal static class Suggestion
{
    /// <summary>Letters of a word for each that may be wrong: one in a short word, two in most options.</summary>
    private const int LettersPerMistake = 3;

    /// <summary>A question to end a sentence with, as "; did you mean --symprec?"; a full stop where nothing is like the word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">Words that mean something.</param>
    public static string EndOf(string word, IEnumerable<string> known) => Nearest(word, known) is { } nearest ? $"; did you mean {nearest}?" : ".";

    /// <summary>The known word that is most like another; null where none is.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">Words that mean something.</param>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(one => (Word: one, Mistakes: MistakesOf(word, one)))
        .Where(one => one.Mistakes <= Math.Max(1, one.Word.Trim('-').Length / LettersPerMistake))
        .OrderBy(one => one.Mistakes)
        .Select(one => one.Word)
        .FirstOrDefault();

    /// <summary>Letters to add, leave out, change or swap with the next to make one word of the other (F. J. Damerau, Commun. ACM 7, 171 (1964)).</summary>
    private static int MistakesOf(string word, string meant)
    {
        int[,] least = new int[word.Length + 1, meant.Length + 1];
        for (int i = 0; i <= word.Length; i++)
        {
            for (int j = 0; j <= meant.Length; j++)
                least[i, j] = i == 0 || j == 0 ? i + j : LeastAt(least, word, meant, i, j);
        }

        return least[word.Length, meant.Length];
    }

    private static int LeastAt(int[,] least, string word, string meant, int i, int j)
    {
        int changed = least[i - 1, j - 1] + (word[i - 1] == meant[j - 1] ? 0 : 1);
        int mistakes = Math.Min(changed, Math.Min(least[i - 1, j], least[i, j - 1]) + 1);
        bool areSwapped = i > 1 && j > 1 && word[i - 1] == meant[j - 2] && word[i - 2] == meant[j - 1];
        return areSwapped ? Math.Min(mistakes, least[i - 2, j - 2] + 1) : mistakes;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>What atoms a POSCAR file holds, in the order of its positions.</summary>
/// <param name="Elements">The element of each atom; null where only the word behind its position can tell.</param>
/// <param name="CountLine">Line of the counts, from 1.</param>
internal sealed partial record PoscarSpecies(IReadOnlyList<Element?> Elements, int CountLine)
{
    private const string ExpectedSymbols = "the symbols or numbers of the species";
    private const string ExpectedCounts = "the numbers of atoms of the species";

    /// <summary>Reads the lines of symbols (version 5 only) and counts.</summary>
    /// <param name="lines">Cursor after the basis.</param>
    /// <param name="comment">The first line, which holds the symbols in many files of version 4.</param>
    /// <param name="maximumAtoms">Most atoms allowed.</param>
    /// <exception cref="CrystalFormatException">A symbol or count is wrong or there are too many atoms.</exception>
    public static PoscarSpecies Read(TextLines lines, string comment, int maximumAtoms)
    {
        IReadOnlyList<TextWord> words = lines.TakeWords(ExpectedSymbols);
        Element[]? symbols = null;
        if (!IsCount(words[0].Text))
        {
            symbols = [.. WithoutComment(words).Select(word => Symbol(lines, word))];
            words = lines.TakeWords(ExpectedCounts);
        }
        int[] counts = Counts(lines, words, maximumAtoms);
        if (symbols is not null && symbols.Length != counts.Length)
            throw lines.Error(lines.Number, 0, $"the line has {counts.Length} numbers of atoms for {symbols.Length} symbols.");
        Element[]? named = symbols ?? FromComment(comment, counts.Length);
        Element?[] elements = [.. counts.SelectMany((count, species) => Enumerable.Repeat(named?[species], count))];
        return new PoscarSpecies(elements, lines.Number);
    }

    /// <summary>The element of "Fe", "Fe_pv" or "Fe/1a2b3c" (potential names and hashes of VASP 6).</summary>
    /// <param name="text">A word.</param>
    /// <param name="element">The element.</param>
    public static bool TrySymbol(string text, out Element? element)
    {
        int end = text.AsSpan().IndexOfAny('_', '/');
        return ChargedSymbol.TryParseType(end > 0 ? text[..end] : text, out element);
    }

    private static Element Symbol(TextLines lines, TextWord word) => TrySymbol(word.Text, out Element? element)
        ? element!
        : throw lines.Error(word, $"found '{ShownWord.Of(word.Text)}' where the symbol of an element was expected.");

    private static IEnumerable<TextWord> WithoutComment(IReadOnlyList<TextWord> words) =>
        words.TakeWhile(word => word.Text[0] is not ('!' or '#'));

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static int[] Counts(TextLines lines, IReadOnlyList<TextWord> words, int maximumAtoms)
    {
        if (!IsCount(words[0].Text))
            throw lines.Error(words[0], $"found '{ShownWord.Of(words[0].Text)}' where the number of atoms of a species was expected.");
        int[] counts = [.. words.TakeWhile(word => IsCount(word.Text)).Select(word => int.Parse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture))];
        long total = counts.Sum(count => (long)count);
        if (total == 0 || total > maximumAtoms)
            throw lines.Error(lines.Number, 0, $"the cell has {total} atoms, 1 to {maximumAtoms} were expected.");
        return counts;
    }

    /// <summary>Symbols of a comment that consists of nothing else: "Na Cl", "Na4 Cl4" or "NaCl".</summary>
    private static Element[]? FromComment(string comment, int count)
    {
        if (!Formula().IsMatch(comment))
            return null;
        Element?[] elements = [.. Symbols().Matches(comment).Select(match => Element.TryFromSymbol(match.Value, out Element? element) ? element : null)];
        return elements.Length == count && elements.All(element => element is not null) ? [.. elements.Select(element => element!)] : null;
    }

    [GeneratedRegex(@"^([A-Z][a-z]?\d*\s*)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    [GeneratedRegex("[A-Z][a-z]?", RegexOptions.CultureInvariant)]
    private static partial Regex Symbols();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>What atoms a POSCAR file holds, in the order of its positions.</summary>
/// <param name="Elements">The element of each kind; null where the file and the options name none, and only the words behind the positions can tell.</param>
/// <param name="Counts">The number of atoms of each kind.</param>
internal sealed partial record PoscarSpecies(IReadOnlyList<Element>? Elements, IReadOnlyList<int> Counts)
{
    private const string ExpectedSymbols = "the symbols or numbers of the species";
    private const string ExpectedCounts = "the numbers of atoms of the species";

    /// <summary>The kind of each atom, from 0.</summary>
    public IEnumerable<int> Kinds => Counts.SelectMany((count, kind) => Enumerable.Repeat(kind, count));

    /// <summary>Reads the lines of symbols (version 5 only) and counts; long ones are broken over several lines.</summary>
    /// <param name="lines">Cursor after the basis.</param>
    /// <param name="comment">The first line, which holds the symbols in many files of version 4.</param>
    /// <param name="options">Most atoms allowed, and the elements of files without symbols.</param>
    /// <exception cref="CrystalFormatException">A symbol or count is wrong or there are too many atoms.</exception>
    public static PoscarSpecies Read(TextLines lines, string comment, CrystalReadOptions options)
    {
        IReadOnlyList<TextWord> words = lines.TakeWords(ExpectedSymbols);
        List<Element> symbols = [];
        bool hasSymbols = !IsCount(words[0].Text);
        if (hasSymbols)
        {
            symbols.AddRange(WithoutComment(words).Select(word => Symbol(lines, word)));
            words = lines.TakeWords(ExpectedCounts);
            while (WithoutComment(words).All(word => TrySymbol(word.Text, out _)))
            {
                symbols.AddRange(WithoutComment(words).Select(word => Symbol(lines, word)));
                words = lines.TakeWords(ExpectedCounts);
            }
        }
        List<int> counts = TakeCounts(lines, words, hasSymbols ? symbols.Count : int.MaxValue);
        RequireFew(lines, counts, options.MaximumAtoms);
        if (hasSymbols)
        {
            return symbols.Count == counts.Count
                ? new PoscarSpecies(symbols, counts)
                : throw lines.Error(lines.Number, 0, $"the line has {counts.Count} numbers of atoms for {symbols.Count} symbols.");
        }
        if (options.Elements.IsEmpty)
            return new PoscarSpecies(FromComment(comment, counts.Count), counts);
        return options.Elements.Length == counts.Count
            ? new PoscarSpecies(options.Elements, counts)
            : throw lines.Error(lines.Number, 0, $"there are {counts.Count} kinds of atoms without symbols, and {options.Elements.Length} elements are given for them.");
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

    /// <summary>Counts of this line and, until there are enough, of those below that begin with a count.</summary>
    private static List<int> TakeCounts(TextLines lines, IReadOnlyList<TextWord> words, int enough)
    {
        if (!IsCount(words[0].Text))
            throw lines.Error(words[0], $"found '{ShownWord.Of(words[0].Text)}' where the number of atoms of a species was expected.");
        List<int> counts = [.. CountsOf(words)];
        while (counts.Count < enough && BeginsWithCount(lines.Next))
            counts.AddRange(CountsOf(lines.TakeWords(ExpectedCounts)));
        return counts;
    }

    private static IEnumerable<int> CountsOf(IReadOnlyList<TextWord> words) =>
        words.TakeWhile(word => IsCount(word.Text)).Select(word => int.Parse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture));

    private static bool BeginsWithCount(string? line) =>
        line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [string first, ..] && IsCount(first);

    private static void RequireFew(TextLines lines, IEnumerable<int> counts, int maximumAtoms)
    {
        long total = counts.Sum(count => (long)count);
        if (total == 0 || total > maximumAtoms)
            throw lines.Error(lines.Number, 0, $"the cell has {total} atoms, 1 to {maximumAtoms} were expected.");
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

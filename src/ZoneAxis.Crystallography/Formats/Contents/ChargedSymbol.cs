using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Element symbols with what files append to them.</summary>
internal static partial class ChargedSymbol
{
    private const int LongestSymbol = 2;

    /// <summary>
    /// From rutherfordium on no crystal has been measured: NH4, BH4 and CN are groups of atoms, not nihonium, bohrium and copernicium.
    /// </summary>
    private const int FirstUnseenInCrystals = 104;

    /// <summary>The element of a type symbol: "Ni3+", "O2-", "Si4+", "Fe+2.5", "D", "48Ti" (an isotope), "TiIV" (a valence).</summary>
    /// <param name="text">A symbol with or without a charge.</param>
    /// <param name="element">The element.</param>
    public static bool TryParseType(string text, [NotNullWhen(true)] out Element? element)
    {
        text = text.Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        string letters = LeadingLetters(text);
        string rest = text[letters.Length..];
        element = null;
        return !rest.AsSpan().ContainsAnyInRange('A', 'z')
            && (TryParseSymbol(Valence(letters), rest.Length > 0, out element) || TryParseRomanValence(letters, out element));
    }

    /// <summary>
    /// The element of a site label: "Al1", "O-H1", "OW2", "FE1", "1Ti". Its first two letters if they are a symbol, else its first;
    /// where both are and the formula has only one of them (HO1: hydrogen or holmium), that one.
    /// </summary>
    /// <param name="label">A site label.</param>
    /// <param name="formula">Elements of the chemical formula; empty if unknown.</param>
    /// <param name="element">The element.</param>
    public static bool TryParseLabel(string label, IReadOnlySet<Element> formula, [NotNullWhen(true)] out Element? element)
    {
        string letters = LeadingLetters(label.Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        element = null;
        if (letters.Length == 0)
            return false;
        Element? first = LabelSymbol(letters[..1]);
        Element? two = letters.Length >= LongestSymbol ? LabelSymbol(letters[..LongestSymbol]) : null;
        bool isFirst = two is null || (first is not null && formula.Contains(first) && !formula.Contains(two));
        element = isFirst ? first : two;
        return element is not null;
    }

    /// <summary>A site called T1 is a tetrahedron's centre, not tritium.</summary>
    private static Element? LabelSymbol(string symbol) =>
        symbol != "T" && TryParseSymbol(symbol, isFollowed: false, out Element? element) ? element : null;

    private static bool TryParseSymbol(string symbol, bool isFollowed, [NotNullWhen(true)] out Element? element) =>
        Element.TryFromSymbol(symbol, out element)
        && (element.AtomicNumber < FirstUnseenInCrystals || (!isFollowed && element.Symbol == symbol));

    /// <summary>Chemists write valences in Roman numerals behind the symbol.</summary>
    private static bool TryParseRomanValence(string letters, [NotNullWhen(true)] out Element? element)
    {
        element = null;
        Match match = RomanValence().Match(letters);
        return match.Success && TryParseSymbol(match.Groups["symbol"].Value, isFollowed: true, out element);
    }

    /// <summary>The scattering factor names of valence states, International Tables Vol. C, table 6.1.1.4.</summary>
    private static string Valence(string letters) => letters switch
    {
        "Cval" => "C",
        "Sival" or "Siva" => "Si",
        _ => letters,
    };

    private static string LeadingLetters(string text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        return text[..length];
    }

    [GeneratedRegex("^(?<symbol>[A-Z][a-z]?)(I{1,3}|IV|VI{0,3}|IX)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RomanValence();
}

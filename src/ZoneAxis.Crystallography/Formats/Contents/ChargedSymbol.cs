using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Crystallography;

/// <summary>Element symbols with what files append to them.</summary>
internal static class ChargedSymbol
{
    private const int LongestSymbol = 2;

    /// <summary>Water of AMCSD's files, which must not pass for tungsten.</summary>
    private const string WaterLabel = "Wat";

    /// <summary>The element of a type symbol: "Ni3+", "O2-", "Si4+", "Fe+2.5", "D".</summary>
    /// <param name="text">A symbol with or without a charge.</param>
    /// <param name="element">The element.</param>
    public static bool TryParseType(string text, [NotNullWhen(true)] out Element? element)
    {
        text = text.Trim();
        string letters = LeadingLetters(text);
        element = null;
        return !text.AsSpan(letters.Length).ContainsAnyInRange('A', 'z') && Element.TryFromSymbol(Valence(letters), out element);
    }

    /// <summary>
    /// The element of a site label: "Al1", "O-H1", "OW2", "FE1". Its first two letters if they are a symbol, else its first;
    /// where both are and the formula has only one of them (HO1: hydrogen or holmium), that one.
    /// </summary>
    /// <param name="label">A site label.</param>
    /// <param name="formula">Elements of the chemical formula; empty if unknown.</param>
    /// <param name="element">The element.</param>
    public static bool TryParseLabel(string label, IReadOnlySet<Element> formula, [NotNullWhen(true)] out Element? element)
    {
        string letters = LeadingLetters(label.Trim());
        element = null;
        if (letters.Length == 0 || letters.StartsWith(WaterLabel, StringComparison.OrdinalIgnoreCase))
            return false;
        Element? first = LabelSymbol(letters[..1]);
        Element? two = letters.Length >= LongestSymbol ? LabelSymbol(letters[..LongestSymbol]) : null;
        bool isFirst = two is null || (first is not null && formula.Contains(first) && !formula.Contains(two));
        element = isFirst ? first : two;
        return element is not null;
    }

    /// <summary>A site called T1 is a tetrahedron's centre, not tritium.</summary>
    private static Element? LabelSymbol(string symbol) =>
        symbol != "T" && Element.TryFromSymbol(symbol, out Element? element) ? element : null;

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
}

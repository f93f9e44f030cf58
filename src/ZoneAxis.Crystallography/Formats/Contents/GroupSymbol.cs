using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Symbols and labels of sites that stand for a group of atoms, water above all: the heavy atom stands at the site, the hydrogen is not there.</summary>
internal static partial class GroupSymbol
{
    /// <summary>The heavy atom of water and of hydroxyl groups.</summary>
    public static readonly Element Oxygen = Element.FromSymbol("O");

    private static readonly Element Tungsten = Element.FromSymbol("W");

    /// <summary>The heavy atom of a type symbol: "OH", "OH2", "H2O", "NH4+", "CH3", "Wat".</summary>
    /// <param name="text">A type symbol.</param>
    /// <param name="formula">Elements of the chemical formula; empty if unknown. ND4 is neodymium where it is in the formula.</param>
    /// <param name="heavy">The atom.</param>
    public static bool TryParseType(string text, IReadOnlySet<Element> formula, [NotNullWhen(true)] out Element? heavy)
    {
        text = text.Trim();
        heavy = null;
        if (IsWater(text))
        {
            heavy = Oxygen;
            return true;
        }
        Match match = Group().Match(text);
        if (!match.Success || (ChargedSymbol.TryParseType(text, out Element? element) && (formula.Count == 0 || formula.Contains(element))))
            return false;
        return Element.TryFromSymbol(match.Groups["heavy"].Value, out heavy);
    }

    /// <summary>
    /// Whether a label without a type means an oxygen atom of water or of a hydroxyl group: Wat, Wat1, WatOW, Wa and Aq; OW, Ow, O-W, OH, Oh, O-H and O-h; H2O
    /// unless hydrogen atoms are numbered so (H1O1 and H2O1); and W where the formula has oxygen and no tungsten.
    /// </summary>
    /// <param name="label">A site label.</param>
    /// <param name="all">The labels of all sites.</param>
    /// <param name="formula">Elements of the chemical formula; empty if unknown.</param>
    public static bool IsOxygenLabel(string label, IEnumerable<string> all, IReadOnlySet<Element> formula)
    {
        label = label.Trim();
        if (IsWater(label))
            return !NumberedHydrogen().IsMatch(label) || !all.Any(other => FirstHydrogen().IsMatch(other));
        return HydroxylOrWaterOxygen().IsMatch(label)
            || (TungstenOrWater().IsMatch(label) && formula.Contains(Oxygen) && !formula.Contains(Tungsten));
    }

    private static bool IsWater(string text) => Water().IsMatch(text);

    // Capitals as chemists write them: 'Cd3' is cadmium. Hydrogen may stand before and behind, a charge behind all.
    [GeneratedRegex(@"^([HD]\d?)?(?<heavy>[BCNOPS])([HD]\d?)?(?<=[HD].*)\d*[+-]?\d*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    // As American Mineralogist's Crystal Structure Database has them (Wat1 in entry 0000844), and the COD, which took them over.
    [GeneratedRegex(@"^(wat([^a-z].*|o.*|[a-z]?\d*)|wa\d*|aq\d*|[hd]2o\d*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Water();

    [GeneratedRegex("^O-?[HhWw]([^a-z].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HydroxylOrWaterOxygen();

    [GeneratedRegex("^[HD]2O", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHydrogen();

    [GeneratedRegex("^[HD]1O", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHydrogen();

    [GeneratedRegex("^W([^a-z].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TungstenOrWater();
}

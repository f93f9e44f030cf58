using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>The chemical formula that a CIF block states.</summary>
internal static partial class CifFormula
{
    /// <summary>Atoms in one formula unit by element, as <c>_chemical_formula_sum</c> says; empty where it is absent or cannot be read.</summary>
    public static IReadOnlyDictionary<Element, double> Counts(CifBlock block)
    {
        Dictionary<Element, double> counts = [];
        string text = block.TextOf("_chemical_formula_sum") ?? "";
        foreach (Match match in Part().Matches(text))
        {
            if (!Element.TryFromSymbol(match.Groups["symbol"].Value, out Element? element))
                return new Dictionary<Element, double>();
            Group number = match.Groups["count"];
            double count = number.Length > 0 ? double.Parse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 1;
            counts[element] = counts.GetValueOrDefault(element) + count;
        }
        return counts;
    }

    /// <summary>The elements of the formula; empty where it is absent or cannot be read.</summary>
    public static IReadOnlySet<Element> Elements(CifBlock block) => Counts(block).Keys.ToHashSet();

    [GeneratedRegex(@"(?<symbol>[A-Z][a-z]?)(?<count>(\d+(\.\d*)?|\.\d+)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}

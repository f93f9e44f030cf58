using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Type symbols that name several elements of one site with their shares, "0.8Nb + 0.2Zr", as the files of the Pauling File have them.</summary>
internal static partial class MixedSymbol
{
    /// <summary>The elements and shares; empty where a text is no such symbol. A share of vacancies is left out.</summary>
    /// <param name="text">A type symbol.</param>
    public static ImmutableArray<(Element Element, double Share)> Parse(string text)
    {
        ImmutableArray<(Element, double)>.Builder shares = ImmutableArray.CreateBuilder<(Element, double)>();
        foreach (string part in Separator().Split(text.Trim()))
        {
            Match match = ShareOfElement().Match(part);
            string symbol = match.Groups["symbol"].Value;
            bool isVacancy = DummySymbol.Is(symbol);
            Element? element = null;
            if (!match.Success || (!isVacancy && !ChargedSymbol.TryParseType(symbol, out element)))
                return [];
            double share = double.Parse(match.Groups["share"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (element is not null)
                shares.Add((element, share));
        }
        return shares.ToImmutable();
    }

    [GeneratedRegex(@"\s*\+\s*(?=\d*\.?\d+\s*[A-Z□])", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<share>\d*\.\d+)\s*(?<symbol>[A-Z□].*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOfElement();
}

using System.Text;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>A Hermann-Mauguin symbol as files write it, taken apart: "P2(1)/c", "F d -3 m :2", "R -3 c HR", "P 2~1~/c", "P m m n (origin choice 2)".</summary>
/// <param name="Text">The symbol with a hyphen for every kind of minus, without the signs of typesetting and without a choice; blanks as in the file.</param>
/// <param name="Choice">Which origin or axes: "1", "2", "H", "R" or a choice as in the table, as "b1"; empty where the symbol does not say.</param>
internal sealed partial record WrittenSymbol(string Text, string Choice)
{
    private const int SubscriptZero = 0x2080;
    private const int SubscriptNine = 0x2089;

    /// <summary>Takes a symbol apart.</summary>
    /// <param name="symbol">The symbol.</param>
    public static WrittenSymbol Parse(string symbol)
    {
        string text = NumberBehind().Replace(Screw().Replace(Typesetting().Replace(Plain(symbol), ""), "$1$2"), "").Trim();
        foreach (Regex form in new[] { Colon(), Words(), Suffix(), Axes() })
        {
            Match match = form.Match(text);
            if (match.Success)
                return new WrittenSymbol(match.Groups["symbol"].Value.Trim(' ', ',', ';'), ChoiceOf(match.Groups["choice"].Value));
        }
        return new WrittenSymbol(text, "");
    }

    /// <summary>
    /// The Inorganic Crystal Structure Database writes S and Z for the first and the second origin, and H, HR, R and RS for hexagonal and rhombohedral axes.
    /// </summary>
    private static string ChoiceOf(string written) => written.ToUpperInvariant() switch
    {
        "S" => "1",
        "Z" => "2",
        "HR" or "HEX" => "H",
        "RS" or "RHO" => "R",
        string other => other,
    };

    /// <summary>Minus signs, bars above a digit and digits below the line as ASCII writes them.</summary>
    private static string Plain(string symbol)
    {
        StringBuilder text = new(symbol.Length);
        foreach (char letter in symbol)
        {
            if (letter is '\u0304' or '\u0305' && text.Length > 0)
                text.Insert(text.Length - 1, '-');
            else if (letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212')
                text.Append('-');
            else if ((int)letter is >= SubscriptZero and <= SubscriptNine)
                text.Append((char)('0' + letter - SubscriptZero));
            else
                text.Append(letter);
        }
        return text.ToString();
    }

    // HTML's tags, and the marks of IUCr journals for digits below and above the line: P 2~1~.
    [GeneratedRegex(@"<[^<>]*>|[~^_]")]
    private static partial Regex Typesetting();

    // SHELX's way of writing screw axes: P2(1)/c. A group's number of one digit behind a digit could be one, and is taken for one, so that it is not known.
    [GeneratedRegex(@"(\d)\s*\((\d)\)")]
    private static partial Regex Screw();

    // The group's number behind its symbol: P 21/c (no. 14).
    [GeneratedRegex(@"\s*\(\s*(no\.?|nr\.?|#)?\s*\d{1,3}\s*\)\s*$|\s+(no\.?|nr\.?|#)\s*\d{1,3}\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"^(?<symbol>.*?)\s*:\s*(?<choice>[\w-]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?<symbol>.*?)\s*\(?\s*orig(in|\.)?\s*(choice|setting|no\.?)?\s*:?\s*(?<choice>[12])\s*\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // No symbol ends in one of these letters itself, with or without a blank before it.
    [GeneratedRegex(@"^(?<symbol>.{2,}?)\s*(?<choice>HR|RS|[HRSZ])$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?<symbol>.*?)\s*\(?\s*(?<choice>hex|rho)[a-z.]*(\s+(axes|setting))?\s*\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Axes();
}

using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Type symbols of sites at which no atom stands.</summary>
internal static partial class DummySymbol
{
    /// <summary>Whether a type symbol stands for no atom: Du and X (dummies), Va, Vac, Vc and □ (vacancies), Q (a peak of SHELXL), Lp (a lone pair), Cg (a centroid).</summary>
    /// <param name="text">A type symbol.</param>
    public static bool Is(string text) => NoAtom().IsMatch(text.Trim());

    [GeneratedRegex(@"^(Du|DU|Dum|X|Va|VA|Vac|Vc|□|Q|Lp|LP|Cg)\d*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoAtom();
}

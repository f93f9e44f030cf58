using System.Collections.Frozen;

namespace ZoneAxis.Crystallography;

/// <summary>Hermann-Mauguin symbols of settings that are none of the 530: other origins, larger cells, centrings of triclinic cells.</summary>
/// <remarks>
/// The other origins are those of CCP4's syminfo.lib (M. D. Winn et al., Acta Cryst. D67, 235 (2011)), which files of the Protein Data Bank use; the larger cells are those of
/// International Tables for Crystallography Vol. A (1983), table 4.3.2.1. That each generates the group it stands for is a test.
/// </remarks>
internal static class FurtherSettings
{
    private static readonly (string Symbol, string Hall)[] Table =
    [
        ("P 1 1 1", "P 1"),
        ("P 21 21 2 (a)", "P 2ab 2a"),
        ("C 2 2 21 a", "C 2ac 2"),
        ("C 2 2 2 a", "C 2ab 2b"),
        ("F 2 2 2 a", "F 2 2c"),
        ("I 2 2 2 a", "I 2ab 2bc"),
        ("P 42 21 2 a", "P 4bc 2a"),
        ("I 2 3 a", "I 2ab 2bc 3"),
        ("C 4 2 2", "C 4 2"),
        ("C 4 2 21", "C 4a 2"),
        ("F 4 2 2", "F 4 2"),
        ("C -4 2 m", "C -4 2"),
        ("C -4 2 b", "C -4 2ya"),
        ("F 4/m m m", "-F 4 2"),
        .. "ABCFI".Select(centring => ($"{centring} 1", $"{centring} 1")),
        .. "ABCFI".Select(centring => ($"{centring} -1", $"-{centring} 1")),
    ];

    private static readonly FrozenDictionary<string, string> BySymbol = Table.ToFrozenDictionary(row => SpaceGroupLookup.Compact(row.Symbol), row => row.Hall);

    /// <summary>All symbols.</summary>
    public static IEnumerable<string> Symbols => Table.Select(row => row.Symbol);

    /// <summary>The Hall symbol of such a setting; null where the symbol is none of one.</summary>
    /// <param name="symbol">The symbol, without a choice.</param>
    public static string? HallOf(string symbol) => BySymbol.GetValueOrDefault(SpaceGroupLookup.Compact(symbol));
}

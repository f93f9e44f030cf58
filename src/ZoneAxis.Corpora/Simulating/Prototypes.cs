using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>What crystals of the same structure with other elements have in common: stoichiometry, group and Wyckoff sequence.</summary>
/// <remarks>
/// The sequence counts, element by element, the multiplicities of the occupied positions, not their letters: another choice of origin
/// renames the letters (CaTiO3 in Pm-3m is a b c or b a d), and crystals that differ only so are one prototype. Prototypes that differ
/// only in letters of equal multiplicity become one as well, which keeps disjoint sets disjoint.
/// </remarks>
internal static class Prototypes
{
    /// <summary>The prototype as text, as "AB3 · 221 · 1 3" for one element on a single position and another on a triple one.</summary>
    public static string Of(CrystalSymmetry symmetry)
    {
        (int Count, string Sequence)[] species = symmetry.Orbits
            .GroupBy(orbit => string.Join('+', orbit.Species.Select(one => one.Element.Symbol)), StringComparer.Ordinal)
            .Select(orbits => (Count: orbits.Sum(orbit => orbit.Wyckoff.Multiplicity), Orbits: orbits.Select(orbit => orbit.Wyckoff.Multiplicity).Order().ToArray()))
            .Select(one => (one.Count, Sequence: string.Join(',', one.Orbits.Select(m => m.ToString(CultureInfo.InvariantCulture)))))
            .OrderBy(one => one.Count)
            .ThenBy(one => one.Sequence, StringComparer.Ordinal)
            .ToArray();
        int divisor = species.Select(one => one.Count).Aggregate(IntegerMath.GreatestCommonDivisor);
        string formula = string.Concat(species.Select((one, place) => NameOf(place) + CountText(one.Count / divisor)));
        return string.Create(CultureInfo.InvariantCulture, $"{formula} · {symmetry.Number} · {string.Join(' ', species.Select(one => one.Sequence))}");
    }

    private static string CountText(int count) => count == 1 ? "" : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B … Z, then AA and so on.</summary>
    private static string NameOf(int place)
    {
        const int Letters = 26;
        char last = (char)('A' + place % Letters);
        return place < Letters ? $"{last}" : $"{NameOf(place / Letters - 1)}{last}";
    }
}

using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>What a cell is made of.</summary>
internal static class Formula
{
    // Amounts come from occupancies of a few decimals.
    private const int Decimals = 4;

    /// <summary>Elements in the order of their symbols with their smallest whole amounts, as "F3Y"; amounts that are not whole stand as they are in the cell.</summary>
    public static string Of(Crystal crystal)
    {
        (string Symbol, double Amount)[] amounts = [.. crystal.Composition()
            .Select(one => (one.Key.Symbol, Amount: Math.Round(one.Value, Decimals)))
            .OrderBy(one => one.Symbol, StringComparer.Ordinal)];
        double divisor = amounts.All(one => double.IsInteger(one.Amount)) ? amounts.Select(one => (long)one.Amount).Aggregate(0L, IntegerMath.GreatestCommonDivisor) : 1;
        return string.Concat(amounts.Select(one => one.Symbol + CountText(one.Amount / divisor)));
    }

    /// <summary>Number of elements.</summary>
    public static int Elements(Crystal crystal) => crystal.Sites.Select(site => site.Element).Distinct().Count();

    /// <summary>Number of atoms in the cell, occupancies counted.</summary>
    public static double Atoms(Crystal crystal) => crystal.Sites.Sum(site => site.Occupancy);

    private static string CountText(double count) => count == 1 ? "" : count.ToString(CultureInfo.InvariantCulture);
}

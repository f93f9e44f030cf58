using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>The space group that a file names without listing its operations.</summary>
/// <param name="Hall">Hall symbol, or null.</param>
/// <param name="HermannMauguin">Hermann-Mauguin symbol, or null.</param>
/// <param name="Number">Number, 1 to 230, or null.</param>
internal sealed record NamedGroup(string? Hall, string? HermannMauguin, int? Number)
{
    private const string HexagonalAxes = ":H";
    private const string RhombohedralAxes = ":R";

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => Hall is null && HermannMauguin is null && Number is null;

    /// <summary>Finds the operations.</summary>
    /// <param name="lattice">The cell they act on; it tells the axes of an R group whose symbol does not.</param>
    /// <param name="operations">All operations of the cell.</param>
    /// <param name="problem">Why there are none, as a sentence.</param>
    public bool TryOperations(Lattice lattice, out ImmutableArray<SymmetryOperation> operations, [NotNullWhen(false)] out string? problem)
    {
        operations = [SymmetryOperation.Identity];
        problem = null;
        if (IsP1())
            return true;
        if (Hall is not null && Parsed(Hall) is { } symbolOperations)
        {
            operations = symbolOperations;
            problem = OperationSet.Problem(operations, lattice);
            return problem is null;
        }
        string? symbol = HermannMauguin is not null ? WithAxes(HermannMauguin, lattice.Parameters) : HermannMauguin;
        if (!TrySetting(symbol, lattice.Parameters, out SpaceGroupSetting? setting, out problem))
            return false;
        operations = setting.Hall.Operations;
        problem = OperationSet.Problem(operations, lattice);
        return problem is null;
    }

    /// <summary>The tabulated setting that is named. A symbol counts before a number, which stands for many settings.</summary>
    private bool TrySetting(string? symbol, CellParameters cell, [NotNullWhen(true)] out SpaceGroupSetting? setting, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        setting = SpaceGroupLookup.Find(Hall, null, null);
        if (setting is not null)
            return true;
        SpaceGroupSetting? usual = SpaceGroupLookup.Find(null, symbol, null);
        ImmutableArray<SpaceGroupSetting> readings = symbol is null ? [] : MonoclinicSymbol.Readings(symbol, cell);
        if (usual is null && readings.Length > 1)
        {
            problem = $"the space group {Named(symbol)} can be {string.Join(", ", readings.Select(reading => reading.FullSymbol))} in this cell; the full symbol was expected.";
            return false;
        }
        setting = readings.Length == 1 ? readings[0] : usual ?? SpaceGroupLookup.Find(null, null, Number);
        if (setting is null)
            problem = $"the symmetry operations of the space group {Named(symbol)} are not known.";
        return setting is not null;
    }

    /// <summary>A Hall symbol says its operations itself, also one that no table has.</summary>
    private static ImmutableArray<SymmetryOperation>? Parsed(string hall)
    {
        try
        {
            return HallSymbol.Parse(hall.Trim()).Operations;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The number counts only where no symbol says more: C1 is number 1 as well but not P1.</summary>
    private bool IsP1() => (Hall, HermannMauguin, Number) switch
    {
        (not null, _, _) => Compact(Hall) == "P1",
        (_, not null, _) => Compact(HermannMauguin) is "P1" or "P111",
        _ => Number == 1,
    };

    /// <summary>
    /// An R group is written on hexagonal or rhombohedral axes; where the symbol does not say which, the cell does. The Protein Data Bank
    /// writes H 3 2 for R 3 2 on hexagonal axes.
    /// </summary>
    private static string WithAxes(string symbol, CellParameters cell)
    {
        symbol = symbol.Trim();
        if (symbol.Contains(':', StringComparison.Ordinal) || symbol.EndsWith(" H", StringComparison.OrdinalIgnoreCase) || symbol.EndsWith(" R", StringComparison.OrdinalIgnoreCase))
            return symbol;
        if (symbol.StartsWith("H ", StringComparison.OrdinalIgnoreCase))
            return $"R{symbol[1..]}{HexagonalAxes}";
        if (!symbol.StartsWith("R", StringComparison.OrdinalIgnoreCase))
            return symbol;
        bool isRhombohedral = cell.Alpha == cell.Beta && cell.Beta == cell.Gamma && cell.A == cell.B && cell.B == cell.C;
        return symbol + (isRhombohedral ? RhombohedralAxes : HexagonalAxes);
    }

    private static string Compact(string symbol) => symbol.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private string Named(string? symbol) => ShownWord.Of(Hall ?? symbol ?? string.Create(CultureInfo.InvariantCulture, $"{Number}"));
}

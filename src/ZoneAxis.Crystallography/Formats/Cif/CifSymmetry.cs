using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>The symmetry operations of a CIF block.</summary>
internal static class CifSymmetry
{
    /// <summary>
    /// The operations listed, else those of the named group, else the identity if the group is P1.
    /// </summary>
    /// <exception cref="CrystalFormatException">An operation cannot be read, they form no group or do not fit the cell, or there are none.</exception>
    public static IReadOnlyList<SymmetryOperation> Read(CifBlock block, Lattice lattice)
    {
        IReadOnlyList<CifValue>? listed = block.FirstColumn(
            "_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop_operation", "_symmetry_equiv_pos_operation_xyz");
        if (listed is null || listed.All(value => value.IsMissing))
            return OfNamedGroup(block, lattice);
        SymmetryOperation[] operations = [.. listed.Where(value => !value.IsMissing).Select(value => Operation(block, value)).Distinct()];
        if (OperationSet.Problem(operations, lattice) is string problem)
            throw block.Error(listed[0], problem);
        return operations;
    }

    private static SymmetryOperation Operation(CifBlock block, CifValue value) =>
        SymmetryOperation.TryParse(value.Text, out SymmetryOperation operation, out string? problem)
            ? operation
            : throw block.Error(value, problem);

    private static ImmutableArray<SymmetryOperation> OfNamedGroup(CifBlock block, Lattice lattice)
    {
        string? hall = block.FirstValue("_space_group_name_Hall", "_symmetry_space_group_name_Hall")?.Text;
        string? symbol = block.FirstValue("_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M", "_space_group_name_H-M_full")?.Text;
        int? number = Number(block, block.FirstValue("_space_group_IT_number", "_symmetry_Int_Tables_number"));
        if (IsP1(hall, symbol, number))
            return [SymmetryOperation.Identity];
        if ((hall ?? symbol) is null && number is null)
            throw block.Error($"data block '{block.Name}' has neither symmetry operations nor a space group.");
        string? withAxes = hall is null && symbol is not null ? WithAxes(symbol, lattice.Parameters) : symbol;
        if (SpaceGroupLookup.Find(hall, withAxes, number) is not { } setting)
            throw block.Error($"data block '{block.Name}' has no symmetry operations, and those of its space group {Named(hall, withAxes, number)} are not known.");
        return OperationSet.Problem(setting.Hall.Operations, lattice) is string problem ? throw block.Error(problem) : setting.Hall.Operations;
    }

    private static int? Number(CifBlock block, CifValue? value)
    {
        if (value is not CifValue given)
            return null;
        bool understood = int.TryParse(given.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number);
        return understood && number is >= 1 and <= SpaceGroups.Count
            ? number
            : throw block.Error(given, $"found '{CifTokenizer.Shown(given.Text)}' where the number of a space group, 1 to {SpaceGroups.Count}, was expected.");
    }

    /// <summary>The number counts only where no symbol says more: C1 is number 1 as well but not P1.</summary>
    private static bool IsP1(string? hall, string? symbol, int? number) => (hall, symbol, number) switch
    {
        (not null, _, _) => Compact(hall) == "P1",
        (_, not null, _) => Compact(symbol) is "P1" or "P111",
        _ => number == 1,
    };

    /// <summary>An R group is written on hexagonal or rhombohedral axes; where the symbol does not say which, the cell does.</summary>
    private static string WithAxes(string symbol, CellParameters cell)
    {
        if (!symbol.TrimStart().StartsWith("R", StringComparison.OrdinalIgnoreCase) || symbol.Contains(':', StringComparison.Ordinal))
            return symbol;
        bool isRhombohedral = cell.Alpha == cell.Beta && cell.Beta == cell.Gamma && cell.A == cell.B && cell.B == cell.C;
        return symbol.TrimEnd() + (isRhombohedral ? ":R" : ":H");
    }

    private static string Compact(string symbol) => symbol.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Named(string? hall, string? symbol, int? number) =>
        CifTokenizer.Shown(hall ?? symbol ?? string.Create(CultureInfo.InvariantCulture, $"{number}"));
}

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
        SymmetryOperation[] operations = [.. Joined(listed.Where(value => !value.IsMissing)).Select(value => Operation(block, value)).Distinct()];
        if (OperationSet.Problem(operations, lattice) is string problem)
            throw block.Error(listed[0], problem);
        return operations;
    }

    /// <summary>Operations without quotes, as x, y, z, come as three values, all but the last with a comma at its end.</summary>
    private static IEnumerable<CifValue> Joined(IEnumerable<CifValue> values)
    {
        CifValue? begun = null;
        foreach (CifValue value in values)
        {
            CifValue whole = begun is CifValue start ? start with { Text = start.Text + value.Text } : value;
            bool goesOn = !value.IsQuoted && value.Text.EndsWith(',');
            begun = goesOn ? whole : null;
            if (!goesOn)
                yield return whole;
        }
        if (begun is CifValue rest)
            yield return rest;
    }

    private static SymmetryOperation Operation(CifBlock block, CifValue value) =>
        SymmetryOperation.TryParse(value.Text, out SymmetryOperation operation, out string? problem)
            ? operation
            : throw block.Error(value, problem);

    private static ImmutableArray<SymmetryOperation> OfNamedGroup(CifBlock block, Lattice lattice)
    {
        NamedGroup group = new(
            block.FirstValue("_space_group_name_Hall", "_symmetry_space_group_name_Hall")?.Text,
            block.FirstValue("_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M", "_space_group_name_H-M_full")?.Text,
            Number(block, block.FirstValue("_space_group_IT_number", "_symmetry_Int_Tables_number")));
        if (group.IsEmpty)
            throw block.Error($"data block '{block.Name}' has neither symmetry operations nor a space group.");
        if (group.TryOperations(lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem))
            return operations;
        throw block.Error($"data block '{block.Name}' lists no symmetry operations: {problem}");
    }

    private static int? Number(CifBlock block, CifValue? value)
    {
        if (value is not CifValue given)
            return null;
        bool understood = int.TryParse(given.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number);
        return understood && number is >= 1 and <= SpaceGroups.Count
            ? number
            : throw block.Error(given, $"found '{ShownWord.Of(given.Text)}' where the number of a space group, 1 to {SpaceGroups.Count}, was expected.");
    }
}

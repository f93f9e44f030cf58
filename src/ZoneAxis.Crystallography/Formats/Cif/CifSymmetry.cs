using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>The symmetry of a CIF block.</summary>
/// <param name="Operations">All operations of the cell.</param>
/// <param name="Declared">The space group that the block names; null where it names none.</param>
internal sealed record CifSymmetry(IReadOnlyList<SymmetryOperation> Operations, DeclaredGroup? Declared)
{
    private static readonly string[] Listed =
        ["_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop_operation", "_symmetry_equiv_pos_operation_xyz"];

    private static readonly string[] HallSymbols = ["_space_group_name_Hall", "_symmetry_space_group_name_Hall"];

    private static readonly string[] Symbols = ["_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M", "_space_group_name_H-M_full", "_space_group_name_H-M_ref"];

    private static readonly string[] Numbers = ["_space_group_IT_number", "_symmetry_Int_Tables_number"];

    /// <summary>
    /// The operations listed, else those of the named group, else the identity. A list that is no group is completed where the named group says that it may.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="lattice">Its cell.</param>
    /// <param name="notes">Takes what was taken otherwise than the block has it.</param>
    /// <exception cref="CrystalFormatException">An operation cannot be read, they form no group or do not fit the cell, or the group is not known.</exception>
    public static CifSymmetry Read(CifBlock block, Lattice lattice, ICollection<string> notes)
    {
        if (CifMagnetism.Operations(block, notes) is { } magnetic)
            return new CifSymmetry(Checked(block, lattice, magnetic), Declared: null);
        bool isListed = block.FirstColumn(Listed)?.All(value => value.IsMissing) == false;
        NamedGroup named = NamedIn(block, isListed, notes);
        DeclaredGroup? declared = named.IsEmpty ? null : Declare(named, lattice);
        if (isListed)
            return new CifSymmetry(new CifOperationList(block, block.FirstColumn(Listed)!, named, notes).Read(lattice), declared);
        if (named.IsEmpty)
        {
            notes.Add("the file names no space group and lists no symmetry operations: P 1 was taken, with the atoms as they are listed.");
            return new CifSymmetry([SymmetryOperation.Identity], null);
        }
        if (named.TryOperations(lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem))
            return new CifSymmetry(operations, declared);
        throw block.Error($"data block '{block.Name}' lists no symmetry operations: {problem}");
    }

    private static SymmetryOperation[] Checked(CifBlock block, Lattice lattice, IReadOnlyList<SymmetryOperation> operations) =>
        OperationSet.Problem(operations, lattice) is string problem ? throw block.Error($"data block '{block.Name}': {problem}") : [.. operations];

    private static DeclaredGroup Declare(NamedGroup named, Lattice lattice) =>
        new(named.HermannMauguin ?? named.Hall, named.TryFind(lattice, out GroupOperations? group, out _) ? group.Number : named.Number);

    /// <summary>The group that the block names; a number that is none counts as absent where something else says the symmetry.</summary>
    private static NamedGroup NamedIn(CifBlock block, bool isListed, ICollection<string> notes)
    {
        if (!isListed)
            block.RequireTexts([.. HallSymbols, .. Symbols, .. Numbers]);
        string? hall = block.FirstText(HallSymbols);
        string? symbol = block.FirstText(Symbols);
        if (block.FirstText(Numbers) is not { } text)
            return new NamedGroup(hall, symbol, null);
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= SpaceGroups.Count)
            return new NamedGroup(hall, symbol, number);
        string problem = $"found '{ShownWord.Of(text)}' where the number of a space group, 1 to {SpaceGroups.Count}, was expected";
        if (!isListed && hall is null && symbol is null)
            throw block.FirstValue(Numbers) is { } value ? block.Error(value, $"{problem}.") : block.Error($"{problem}.");
        notes.Add($"{problem}; it was passed over.");
        return new NamedGroup(hall, symbol, null);
    }
}

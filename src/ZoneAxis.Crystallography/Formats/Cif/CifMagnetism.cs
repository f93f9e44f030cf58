namespace ZoneAxis.Crystallography;

/// <summary>The magnetic symmetry of a CIF block (magCIF dictionary of the IUCr), without what it does to moments.</summary>
internal static class CifMagnetism
{
    private const string Note = "this is a magnetic structure: its moments are passed over, and of its symmetry what reverses them.";

    // Before version 0.9.8 of the dictionary the dot stood elsewhere in these names, which makes no difference here.
    private const string OperationName = "_space_group_symop_magn_operation.xyz";

    private const string CentringName = "_space_group_symop_magn_centering.xyz";

    private static readonly string[] GroupNames =
    [
        "_space_group_magn.number_BNS", "_space_group_magn.name_BNS", "_space_group_magn.number_OG", "_space_group_magn.name_OG",
    ];

    /// <summary>The products of the operations and the centring translations that the block lists; null where it lists none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="notes">Takes that moments are passed over.</param>
    /// <exception cref="CrystalFormatException">An operation cannot be read, or the block names a magnetic group without its operations.</exception>
    public static IReadOnlyList<SymmetryOperation>? Operations(CifBlock block, ICollection<string> notes)
    {
        bool isMagnetic = block.Has("_atom_site_moment.label");
        if (block.FirstColumn(OperationName) is not { } listed)
        {
            if (block.FirstText(GroupNames) is { } group && !CifModulation.HasOperations(block))
                throw block.Error($"data block '{block.Name}' names the magnetic space group {ShownWord.Of(group)} and lists none of its operations (_space_group_symop_magn_operation.xyz).");
            if (isMagnetic)
                notes.Add(Note);
            return null;
        }
        notes.Add(Note);
        SymmetryOperation[] operations = [.. listed.Select(value => Operation(block, value))];
        IEnumerable<SymmetryOperation> centring = (block.FirstColumn(CentringName) ?? []).Select(value => Operation(block, value)).Append(SymmetryOperation.Identity);
        return [.. centring.SelectMany(translation => operations.Select(operation => translation * operation)).Distinct()];
    }

    /// <summary>An operation without the fourth part, +1 or -1, that says whether it reverses time.</summary>
    private static SymmetryOperation Operation(CifBlock block, CifValue value)
    {
        string[] parts = value.Text.Split(',');
        string xyz = string.Join(',', parts.Take(3));
        bool isKnown = parts is not { Length: 4 } || parts[3].Trim() is "+1" or "-1" or "1";
        if (isKnown && SymmetryOperation.TryParse(xyz, out SymmetryOperation operation, out string? problem))
            return operation;
        throw block.Error(value, $"found '{ShownWord.Of(value.Text)}' where a symmetry operation with its time reversal, as x,y,z,+1, was expected.");
    }
}

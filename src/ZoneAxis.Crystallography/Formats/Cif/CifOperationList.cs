namespace ZoneAxis.Crystallography;

/// <summary>The symmetry operations that a CIF block lists, which count before the group that it names.</summary>
/// <param name="block">The block.</param>
/// <param name="listed">The values of the list.</param>
/// <param name="named">The group that the block names; it is asked where the list is no group.</param>
/// <param name="notes">Takes what was taken otherwise than the block has it.</param>
internal sealed class CifOperationList(CifBlock block, IReadOnlyList<CifValue> listed, NamedGroup named, ICollection<string> notes)
{
    /// <summary>All operations of the cell.</summary>
    /// <param name="lattice">The cell.</param>
    /// <exception cref="CrystalFormatException">An operation cannot be read, they form no group or do not fit the cell.</exception>
    public IReadOnlyList<SymmetryOperation> Read(Lattice lattice)
    {
        CrystalFormatException? unreadable = null;
        HashSet<SymmetryOperation> operations = [];
        foreach (CifValue value in Joined(listed.Where(value => !value.IsMissing)))
        {
            if (SymmetryOperation.TryParse(value.Text, out SymmetryOperation operation, out string? problem))
                operations.Add(operation);
            else if (unreadable is null)
                unreadable = block.Error(value, problem);
            else
                throw unreadable;
        }
        IReadOnlyList<SymmetryOperation> all = Completed(operations, unreadable, lattice);
        if (OperationSet.Problem(all, lattice) is string unfit)
            throw block.Error(listed[0], unfit);
        return all;
    }

    private SymmetryOperation[] Completed(HashSet<SymmetryOperation> operations, CrystalFormatException? unreadable, Lattice lattice)
    {
        GroupOperations? group = named.TryFind(lattice, out GroupOperations? found, out _) ? found : null;
        bool lacksIdentity = operations.Add(SymmetryOperation.Identity);
        string? problem = unreadable?.Problem ?? OperationSet.ClosureProblem([.. operations]);
        if (problem is not null)
            return group is null ? throw (unreadable ?? block.Error(listed[0], problem)) : CompletedTo(group, operations, unreadable, problem);
        if (lacksIdentity)
            notes.Add("the symmetry operations listed lack the identity, which was added.");
        Compare(operations, group);
        return [.. operations];
    }

    /// <summary>A list that is no group stands for the group that the file names, if it makes that group, or does so but for one operation.</summary>
    private SymmetryOperation[] CompletedTo(GroupOperations group, HashSet<SymmetryOperation> operations, CrystalFormatException? unreadable, string problem)
    {
        IReadOnlySet<SymmetryOperation>? generated = OperationSet.Generated(operations);
        int? made = generated is null ? null : NumberOf(generated);
        // With as many operations on other axes or from another origin; with more of them there would be lattice points that the group does not have.
        if (made == group.Number && generated!.Count == group.Operations.Length)
        {
            notes.Add($"{problem.TrimEnd('.')}; {(unreadable is null ? "with what is missing they make" : "the others make")} {group}, the space group {named.Shown} that the file names, and that was taken.");
            return [.. generated];
        }
        SymmetryOperation[] strange = [.. operations.Except(group.Operations)];
        if (unreadable is null && strange.Length == 1 && OperationSet.Generated([.. operations.Except(strange)])!.SetEquals(group.Operations))
        {
            notes.Add($"the symmetry operation '{strange[0]}' is none of the space group {named.Shown} that the file names, and the others make that group, {group}: it was passed over.");
            return [.. group.Operations];
        }
        string other = made is { } number ? SpaceGroups.Default(number).ToString() : "no space group";
        throw unreadable ?? block.Error(listed[0], $"{problem.TrimEnd('.')}; with what is missing they make {other}, and the space group {named.Shown} that the file names is {group}.");
    }

    private void Compare(HashSet<SymmetryOperation> operations, GroupOperations? group)
    {
        if (group is null || operations.SetEquals(group.Operations) || NumberOf(operations) is not { } number || number == group.Number)
            return;
        string list = operations.Count == 1 ? "only x,y,z is listed" : $"the {operations.Count} symmetry operations listed make {SpaceGroups.Default(number)}";
        notes.Add($"{list}, and the space group {named.Shown} that the file names is {group}: the list counts.");
    }

    private static int? NumberOf(IEnumerable<SymmetryOperation> operations)
    {
        try
        {
            return SpaceGroups.Identify(operations).Number;
        }
        catch (ArgumentException)
        {
            return null;
        }
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
}

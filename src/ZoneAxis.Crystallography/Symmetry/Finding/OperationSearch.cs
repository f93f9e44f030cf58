namespace ZoneAxis.Crystallography;

/// <summary>Finds the symmetry operations of a primitive cell.</summary>
internal static class OperationSearch
{
    /// <summary>One operation for each rotation of the crystal, or null where their rotations form no group at this tolerance.</summary>
    /// <param name="cell">Atoms of a primitive cell on a reduced basis.</param>
    /// <param name="tolerance">The tolerance asked for.</param>
    /// <param name="symprec">The distance tolerance in force, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static List<MeasuredOperation>? Find(AtomSet cell, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation = default)
    {
        List<MeasuredOperation> operations = [];
        foreach (IntegerMatrix3 rotation in LatticeSymmetry.Rotations(cell.Basis, tolerance, symprec))
        {
            if (TranslationFor(cell, rotation, symprec, cancellation) is { } translation)
                operations.Add(new MeasuredOperation(rotation, translation));
        }
        return IsGroup(operations) ? operations : null;
    }

    private static Vector3D? TranslationFor(AtomSet cell, IntegerMatrix3 rotation, double symprec, CancellationToken cancellation)
    {
        ReadOnlySpan<int> rarest = cell.OfKind(cell.RarestKind);
        Vector3D turned = rotation * cell.Fractions[rarest[0]];
        foreach (int atom in rarest)
        {
            Vector3D translation = cell.Fractions[atom] - turned;
            if (cell.Maps(rotation, translation, symprec, out Vector3D miss, cancellation))
                return translation - miss;
        }
        return null;
    }

    private static bool IsGroup(List<MeasuredOperation> operations)
    {
        HashSet<IntegerMatrix3> rotations = [.. operations.Select(operation => operation.Rotation)];
        return rotations.Count == operations.Count
            && rotations.Contains(IntegerMatrix3.Identity)
            && rotations.All(first => rotations.All(second => rotations.Contains(first * second)));
    }
}

namespace ZoneAxis.Crystallography;

/// <summary>Finds the symmetry operations of a primitive cell.</summary>
internal static class OperationSearch
{
    /// <summary>The groups of operations within the tolerance, one operation for each rotation, largest group first.</summary>
    /// <param name="cell">Atoms of a primitive cell on a reduced basis.</param>
    /// <param name="tolerance">The tolerance asked for.</param>
    /// <param name="symprec">The distance tolerance in force, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<OperationGroup> Groups(AtomSet cell, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation = default)
    {
        FittedOperation[] all = [.. Find(cell, tolerance, symprec, cancellation)];
        FittedOperation[] best = all.Length <= PartialGroup.MostElements ? all : [.. all.OrderBy(operation => operation.MissAngstrom).Take(PartialGroup.MostElements)];
        int identity = Array.FindIndex(best, operation => operation.Operation.Rotation == IntegerMatrix3.Identity);
        if (identity < 0)
            yield break;
        PartialGroup group = new(Products(best), [.. best.Select(operation => operation.MissAngstrom)], identity);
        bool isWhole = best.Length == all.Length && group.IsGroup;
        if (isWhole)
            yield return new OperationGroup(best, true);
        foreach (int[] places in group.Subgroups().Skip(isWhole ? 1 : 0))
            yield return new OperationGroup([.. places.Select(place => best[place])], false);
    }

    /// <summary>The operations within the tolerance, one for each rotation.</summary>
    public static List<FittedOperation> Find(AtomSet cell, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation = default)
    {
        OperationFitter fitter = new(cell, symprec);
        List<FittedOperation> operations = [];
        foreach (LatticeRotation rotation in LatticeSymmetry.Rotations(cell.Basis, tolerance, symprec))
        {
            if (BestFit(cell, fitter, rotation.Rotation, cancellation) is { } fit)
                operations.Add(new FittedOperation(new MeasuredOperation(rotation.Rotation, fit.Translation), Math.Max(rotation.MissAngstrom, fit.MissAngstrom)));
        }
        return operations;
    }

    private static OperationFit? BestFit(AtomSet cell, OperationFitter fitter, IntegerMatrix3 rotation, CancellationToken cancellation)
    {
        ReadOnlySpan<int> rarest = cell.OfKind(cell.RarestKind);
        Vector3D turned = rotation * cell.Fractions[rarest[0]];
        OperationFit? best = null;
        foreach (int atom in rarest)
        {
            if (fitter.Fit(rotation, cell.Fractions[atom] - turned, cancellation) is { } fit && (best is null || fit.MissAngstrom < best.Value.MissAngstrom))
                best = fit;
        }
        return best;
    }

    private static int[,] Products(FittedOperation[] operations)
    {
        Dictionary<IntegerMatrix3, int> places = [];
        for (int place = 0; place < operations.Length; place++)
            places.Add(operations[place].Operation.Rotation, place);
        int[,] products = new int[operations.Length, operations.Length];
        for (int i = 0; i < operations.Length; i++)
        {
            for (int j = 0; j < operations.Length; j++)
                products[i, j] = places.GetValueOrDefault(operations[i].Operation.Rotation * operations[j].Operation.Rotation, -1);
        }
        return products;
    }
}

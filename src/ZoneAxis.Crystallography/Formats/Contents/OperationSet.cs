namespace ZoneAxis.Crystallography;

/// <summary>Checks a list of symmetry operations that a file states.</summary>
internal static class OperationSet
{
    /// <summary>192 operations are the most of any tabulated setting; eight times as many leave room for enlarged cells.</summary>
    private const int MostOperations = 8 * 192;

    /// <summary>How much an operation may change a scalar product of two cell edges, in parts of the longest edge squared.</summary>
    private const double MetricTolerance = 0.02;

    /// <summary>What is wrong with a list, or null.</summary>
    /// <param name="operations">Different operations.</param>
    /// <param name="lattice">The cell they act on.</param>
    public static string? Problem(IReadOnlyList<SymmetryOperation> operations, Lattice lattice)
    {
        if (operations.Count > MostOperations)
            return $"there are {operations.Count} symmetry operations, at most {MostOperations} were expected.";
        return ClosureProblem(operations) ?? MetricProblem(operations, lattice);
    }

    /// <summary>All products of some operations.</summary>
    /// <param name="generators">The operations.</param>
    /// <returns>A closed set with the identity; null where it would have more operations than any group here may.</returns>
    public static IReadOnlySet<SymmetryOperation>? Generated(IReadOnlyCollection<SymmetryOperation> generators)
    {
        List<SymmetryOperation> found = [SymmetryOperation.Identity];
        HashSet<SymmetryOperation> known = [SymmetryOperation.Identity];
        for (int next = 0; next < found.Count; next++)
        {
            foreach (SymmetryOperation generator in generators)
            {
                SymmetryOperation product = generator * found[next];
                if (known.Add(product))
                    found.Add(product);
            }
            if (found.Count > MostOperations)
                return null;
        }
        return known;
    }

    /// <summary>Two operations of a list whose product is not in it, as a sentence; null where the list is closed.</summary>
    /// <param name="operations">Different operations.</param>
    public static string? ClosureProblem(IReadOnlyList<SymmetryOperation> operations)
    {
        HashSet<SymmetryOperation> all = [.. operations];
        foreach (SymmetryOperation first in operations)
        {
            foreach (SymmetryOperation second in operations)
            {
                if (!all.Contains(first * second))
                    return $"the symmetry operations form no group: '{second}' followed by '{first}' gives '{first * second}', which is not in the list.";
            }
        }
        return null;
    }

    /// <summary>An operation keeps lengths and angles: Wᵀ·G·W = G with the metric tensor G = L·Lᵀ.</summary>
    private static string? MetricProblem(IReadOnlyList<SymmetryOperation> operations, Lattice lattice)
    {
        Matrix3D metric = lattice.Basis * lattice.Basis.Transposed();
        double longest = Math.Max(metric.M11, Math.Max(metric.M22, metric.M33));
        foreach (SymmetryOperation operation in operations)
        {
            Matrix3D rotation = operation.Rotation.ToMatrix3D();
            Matrix3D image = rotation.Transposed() * metric * rotation;
            if (LargestDifference(image, metric) > MetricTolerance * longest)
                return $"the symmetry operation '{operation}' does not fit the cell {lattice.Parameters}.";
        }
        return null;
    }

    private static double LargestDifference(Matrix3D a, Matrix3D b) => Enumerable.Range(0, 3).Max(row =>
    {
        Vector3D difference = a.Row(row) - b.Row(row);
        return Math.Max(Math.Abs(difference.X), Math.Max(Math.Abs(difference.Y), Math.Abs(difference.Z)));
    });
}

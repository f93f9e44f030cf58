namespace ZoneAxis.Crystallography;

/// <summary>A closed set of exact operations, whose space group is found without a crystal: on a lattice that is as general as they allow.</summary>
internal sealed class ExactGroup
{
    // Any cell without special lengths and angles will do: the average of its metric over the group has no more symmetry than the group asks for.
    private static readonly Lattice General = new(new CellParameters(5, 6.1, 7.3, 83, 98, 107));

    private readonly HashSet<SymmetryOperation> _operations;

    /// <param name="operations">All operations of one cell, centring translations included.</param>
    /// <exception cref="ArgumentException">The product of two operations is missing.</exception>
    public ExactGroup(IEnumerable<SymmetryOperation> operations)
    {
        _operations = [.. operations];
        if (_operations.Count == 0)
            throw new ArgumentException("No operations are given; a group holds at least the identity.");
        foreach (SymmetryOperation first in _operations)
        {
            foreach (SymmetryOperation second in _operations)
            {
                if (!_operations.Contains(first * second))
                    throw new ArgumentException($"The operations form no group: '{second}' followed by '{first}' gives '{first * second}', which is not among them.");
            }
        }
    }

    /// <summary>The tabulated setting with these operations and the axes and origin that make them so.</summary>
    /// <exception cref="ArgumentException">None of the 230 groups has these operations.</exception>
    public SettingMatch Match()
    {
        Matrix3D primitive = PrimitiveRows();
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeReduction.Reduce(primitive * InvariantLattice().Basis);
        Matrix3D columns = (toReduced.ToMatrix3D() * primitive).Transposed();
        Matrix3D inverse = columns.Inverted();
        List<MeasuredOperation> measured = [];
        foreach (SymmetryOperation operation in _operations.DistinctBy(operation => operation.Rotation))
        {
            Vector3D translation = 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D();
            measured.Add(new MeasuredOperation((inverse * operation.Rotation.ToMatrix3D() * columns).Rounded(), inverse * translation));
        }
        return SettingMatch.Find(reduced, measured, inverse) ?? throw new ArgumentException("The operations are those of none of the 230 space groups.");
    }

    private Matrix3D PrimitiveRows()
    {
        int parts = SymmetryOperation.Denominator;
        IntegerVector3[] edges = [new(parts, 0, 0), new(0, parts, 0), new(0, 0, parts)];
        IEnumerable<IntegerVector3> centring = _operations.Where(o => o.Rotation == IntegerMatrix3.Identity).Select(o => o.Translation);
        IntegerMatrix3 rows = HermiteForm.BasisOf(edges.Concat(centring));
        Matrix3D right = (rows.Determinant > 0 ? rows : -rows).ToMatrix3D();
        return Matrix3D.FromRows(1.0 / parts * right.Row(0), 1.0 / parts * right.Row(1), 1.0 / parts * right.Row(2));
    }

    private Lattice InvariantLattice()
    {
        IntegerMatrix3[] rotations = [.. _operations.Select(o => o.Rotation).Distinct()];
        return InvariantMetric.LatticeOf(InvariantMetric.Average(General.Basis * General.Basis.Transposed(), rotations));
    }
}

namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>The shortest distance between two atoms of a crystal.</summary>
internal static class ClosestPair
{
    /// <summary>Shortest distance in Å between different positions, images in neighbouring cells included; mixed sites count as one.</summary>
    public static double Distance(Crystal crystal)
    {
        AtomSet atoms = AtomKinds.Of(crystal).Atoms;
        (Matrix3D reduced, IntegerMatrix3 transformation) = LatticeReduction.Reduce(atoms.Basis);
        Matrix3D inverse = transformation.ToMatrix3D().Inverted();
        Vector3D[] positions = [.. atoms.Fractions.Select(x => (x * inverse).WrappedToCell())];
        double nearest = Shortest(positions, reduced, [Vector3D.Zero]);
        if (nearest < HalfLeastSpacing(reduced))
            return nearest;
        // In a reduced cell the nearest image is the one in the cell that rounding gives, or in one next to it.
        return Shortest(positions, reduced, [.. from x in Enumerable.Range(-1, 3) from y in Enumerable.Range(-1, 3) from z in Enumerable.Range(-1, 3) select new Vector3D(x, y, z) * reduced]);
    }

    private static double Shortest(Vector3D[] positions, Matrix3D basis, Vector3D[] images)
    {
        double shortest = basis.Row(0).LengthSquared;
        for (int i = 0; i < positions.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Vector3D difference = (positions[i] - positions[j]).WrappedToNearest() * basis;
                foreach (Vector3D image in images)
                    shortest = Math.Min(shortest, (difference + image).LengthSquared);
            }
        }
        return Math.Sqrt(shortest);
    }

    /// <summary>A vector that is shorter has no component above ½ and is what rounding gives.</summary>
    private static double HalfLeastSpacing(Matrix3D basis)
    {
        Matrix3D reciprocal = basis.Inverted().Transposed();
        return 0.5 / Enumerable.Range(0, 3).Max(k => reciprocal.Row(k).Length);
    }
}

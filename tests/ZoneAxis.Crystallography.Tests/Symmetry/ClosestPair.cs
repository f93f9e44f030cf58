namespace ZoneAxis.Crystallography.Tests.Symmetry;

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
        // In a reduced cell the nearest image is the one in the cell that rounding gives, or in one next to it.
        Vector3D[] around = [.. from x in Enumerable.Range(-1, 3) from y in Enumerable.Range(-1, 3) from z in Enumerable.Range(-1, 3) select new Vector3D(x, y, z) * reduced];
        double shortest = reduced.Row(0).LengthSquared;
        for (int i = 0; i < positions.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Vector3D difference = (positions[i] - positions[j]).WrappedToNearest() * reduced;
                foreach (Vector3D image in around)
                    shortest = Math.Min(shortest, (difference + image).LengthSquared);
            }
        }
        return Math.Sqrt(shortest);
    }
}

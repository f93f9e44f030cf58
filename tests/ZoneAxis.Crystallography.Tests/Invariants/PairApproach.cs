namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>How much closer two atoms of a crystal come where it is idealised.</summary>
internal static class PairApproach
{
    /// <summary>Largest decrease of the distance between two atoms, each pair with the images nearest before, Å.</summary>
    /// <param name="before">A crystal.</param>
    /// <param name="after">The same atoms in the same order, moved a little in a cell that has changed a little.</param>
    public static double Largest(Crystal before, Crystal after)
    {
        Matrix3D first = before.Lattice.Basis, second = after.Lattice.Basis;
        Vector3D[] moves = [.. before.Sites.Zip(after.Sites, (b, a) => (a.Fraction - b.Fraction).WrappedToNearest())];
        double largest = 0;
        for (int i = 0; i < moves.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Vector3D difference = (before.Sites[i].Fraction - before.Sites[j].Fraction).WrappedToNearest();
                double distance = (difference * first).Length;
                largest = Math.Max(largest, distance - ((difference + moves[i] - moves[j]) * second).Length);
            }
        }
        return largest;
    }
}

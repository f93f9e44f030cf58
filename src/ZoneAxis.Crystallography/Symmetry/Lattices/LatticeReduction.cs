namespace ZoneAxis.Crystallography;

/// <summary>Finds the three shortest vectors that span a lattice (a Buerger-reduced basis) through Selling's algorithm.</summary>
/// <remarks>B. Delaunay, Z. Kristallogr. 84, 109 (1933); International Tables for Crystallography Vol. A (2016), section 3.1.2.3:
/// the shortest vectors of a lattice are among the seven that a Selling-reduced superbase and its pair sums give.</remarks>
internal static class LatticeReduction
{
    // A scalar product below this share of the squared mean edge counts as zero, so that rounding cannot make the loop go round.
    private const double RelativeZero = 1e-10;
    private const int MaximumSteps = 10_000;

    /// <summary>The reduced basis, right-handed, and its rows in terms of the given basis: reduced = T·given.</summary>
    /// <param name="basis">Rows a, b, c in Å, right-handed.</param>
    public static (Matrix3D Reduced, IntegerMatrix3 Transformation) Reduce(Matrix3D basis)
    {
        IntegerVector3[] superbase = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(-1, -1, -1)];
        double zero = RelativeZero * Math.Pow(Math.Abs(basis.Determinant), 2.0 / 3);
        for (int step = 0; step < MaximumSteps && MakeOneProductObtuse(superbase, basis, zero); step++)
        {
        }
        return ShortestBasis(superbase, basis);
    }

    private static bool MakeOneProductObtuse(IntegerVector3[] superbase, Matrix3D basis, double zero)
    {
        for (int i = 0; i < 3; i++)
        {
            for (int j = i + 1; j < 4; j++)
            {
                Vector3D p = superbase[i].ToVector3D() * basis;
                Vector3D q = superbase[j].ToVector3D() * basis;
                if (p.Dot(q) <= zero)
                    continue;
                for (int k = 0; k < 4; k++)
                {
                    if (k != i && k != j)
                        superbase[k] += superbase[i];
                }
                superbase[i] = -superbase[i];
                return true;
            }
        }
        return false;
    }

    private static (Matrix3D Reduced, IntegerMatrix3 Transformation) ShortestBasis(IntegerVector3[] superbase, Matrix3D basis)
    {
        IntegerVector3[] candidates =
        [
            superbase[0], superbase[1], superbase[2], superbase[3],
            superbase[0] + superbase[1], superbase[1] + superbase[2], superbase[2] + superbase[0],
        ];
        IntegerVector3[] sorted = [.. candidates.OrderBy(v => (v.ToVector3D() * basis).LengthSquared)];
        for (int j = 1; j < sorted.Length; j++)
        {
            for (int k = j + 1; k < sorted.Length; k++)
            {
                IntegerMatrix3 rows = FromRows(sorted[0], sorted[j], sorted[k]);
                if (Math.Abs(rows.Determinant) != 1)
                    continue;
                IntegerMatrix3 transformation = rows.Determinant > 0 ? rows : -rows;
                return (transformation.ToMatrix3D() * basis, transformation);
            }
        }
        throw new InvalidOperationException("A Selling-reduced superbase holds no basis of its lattice.");
    }

    private static IntegerMatrix3 FromRows(IntegerVector3 a, IntegerVector3 b, IntegerVector3 c) =>
        new(a.X, a.Y, a.Z, b.X, b.Y, b.Z, c.X, c.Y, c.Z);
}

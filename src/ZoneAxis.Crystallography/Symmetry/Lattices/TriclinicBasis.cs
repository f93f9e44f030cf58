namespace ZoneAxis.Crystallography;

/// <summary>
/// The standard basis of a triclinic lattice: the three shortest vectors, a ≤ b ≤ c, with all three angles acute or none of them.
/// </summary>
/// <remarks>International Tables for Crystallography Vol. A (2016), section 3.1.3 (reduced bases of type I and type II).</remarks>
internal static class TriclinicBasis
{
    // Angles closer than this to 90° count as right, cos(90° − 0.0006°).
    private const double RightAngleCosine = 1e-5;

    /// <summary>Columns of the standard basis in terms of a Buerger-reduced one.</summary>
    /// <param name="reduced">Rows of the reduced basis, Å, right-handed.</param>
    public static IntegerMatrix3 Columns(Matrix3D reduced)
    {
        int[] order = [.. Enumerable.Range(0, 3).OrderBy(k => reduced.Row(k).LengthSquared)];
        IntegerVector3[] axes = [.. order.Select(Unit)];
        int[] signs = Signs(Cosine(reduced, order[1], order[2]), Cosine(reduced, order[0], order[2]), Cosine(reduced, order[0], order[1]));
        IntegerMatrix3 columns = new(
            signs[0] * axes[0].X, signs[1] * axes[1].X, signs[2] * axes[2].X,
            signs[0] * axes[0].Y, signs[1] * axes[1].Y, signs[2] * axes[2].Y,
            signs[0] * axes[0].Z, signs[1] * axes[1].Z, signs[2] * axes[2].Z);
        return columns.Determinant > 0 ? columns : -columns;
    }

    /// <summary>Whether the three angles of a basis are all acute, or none of them.</summary>
    /// <param name="basis">Rows of the basis, Å.</param>
    public static bool HasStandardAngles(Matrix3D basis) =>
        AreStandard([1, 1, 1], [Sign(Cosine(basis, 1, 2)), Sign(Cosine(basis, 0, 2)), Sign(Cosine(basis, 0, 1))]);

    /// <summary>Signs of a, b, c that make the products of the cosines all positive, or none of them.</summary>
    private static int[] Signs(double alpha, double beta, double gamma)
    {
        int[] cosines = [Sign(alpha), Sign(beta), Sign(gamma)];
        int[][] choices = [[1, 1, 1], [-1, 1, 1], [1, -1, 1], [1, 1, -1]];
        return choices.First(signs => AreStandard(signs, cosines));
    }

    private static bool AreStandard(int[] signs, int[] cosines)
    {
        (int alpha, int beta, int gamma) = (signs[1] * signs[2] * cosines[0], signs[0] * signs[2] * cosines[1], signs[0] * signs[1] * cosines[2]);
        bool canBeAcute = cosines[0] * cosines[1] * cosines[2] > 0;
        return canBeAcute ? alpha > 0 && beta > 0 && gamma > 0 : alpha <= 0 && beta <= 0 && gamma <= 0;
    }

    private static int Sign(double cosine) => Math.Abs(cosine) < RightAngleCosine ? 0 : Math.Sign(cosine);

    private static double Cosine(Matrix3D basis, int i, int j) =>
        basis.Row(i).Dot(basis.Row(j)) / (basis.Row(i).Length * basis.Row(j).Length);

    private static IntegerVector3 Unit(int axis) => axis switch
    {
        0 => new(1, 0, 0),
        1 => new(0, 1, 0),
        2 => new(0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "There is no such axis."),
    };
}

namespace ZoneAxis.Crystallography;

/// <summary>
/// How the positions of the given cell become those of another one, x(other) = P·x(given) + p on columns of fractional coordinates. P is exact:
/// <see cref="Numerator"/> over <see cref="Denominator"/>. The axes go as (a, b, c)(other) = (a, b, c)(given)·P⁻¹.
/// </summary>
/// <param name="Numerator">Whole numbers, det M times P.</param>
/// <param name="Denominator">det M, the number of primitive cells in the other cell, 1 to 4.</param>
/// <param name="OriginShift">p, fractional on the axes of the other cell.</param>
public sealed record CellTransformation(IntegerMatrix3 Numerator, int Denominator, Vector3D OriginShift)
{
    /// <summary>P.</summary>
    public Matrix3D Matrix
    {
        get
        {
            Matrix3D whole = Numerator.ToMatrix3D();
            double part = 1.0 / Denominator;
            return Matrix3D.FromRows(part * whole.Row(0), part * whole.Row(1), part * whole.Row(2));
        }
    }

    /// <summary>The position in the other cell, in whatever of its repeats.</summary>
    /// <param name="given">A position in the given cell, fractional.</param>
    public Vector3D Apply(Vector3D given) => Matrix * given + OriginShift;

    /// <summary>From the matrices that count in a common primitive cell: P = M⁻¹·N.</summary>
    /// <param name="givenInPrimitive">N, columns are the given axes.</param>
    /// <param name="otherInPrimitive">M, columns are the axes of the other cell.</param>
    /// <param name="originShift">p, fractional on the axes of the other cell.</param>
    internal static CellTransformation Between(IntegerMatrix3 givenInPrimitive, IntegerMatrix3 otherInPrimitive, Vector3D originShift) =>
        new(otherInPrimitive.Adjugate() * givenInPrimitive, otherInPrimitive.Determinant, originShift);
}

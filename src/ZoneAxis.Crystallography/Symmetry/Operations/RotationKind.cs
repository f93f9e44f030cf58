namespace ZoneAxis.Crystallography;

/// <summary>Order and axis of the rotation part of a symmetry operation, read off its matrix.</summary>
internal static class RotationKind
{
    /// <summary>The proper rotation in a matrix: itself, or for an improper one its product with the inversion.</summary>
    public static IntegerMatrix3 Proper(IntegerMatrix3 w) => w.Determinant > 0 ? w : -w;

    /// <summary>Order of the proper part: 1, 2, 3, 4 or 6; 0 where the matrix belongs to no crystallographic rotation.</summary>
    public static int Order(IntegerMatrix3 w) => Proper(w).Trace switch
    {
        3 => 1,
        -1 => 2,
        0 => 3,
        1 => 4,
        2 => 6,
        _ => 0,
    };

    /// <summary>Signed order as in the symbols: 3 for a threefold rotation, −3 for a rotoinversion, −2 for a mirror.</summary>
    public static int SignedOrder(IntegerMatrix3 w) => w.Determinant * Order(w);

    /// <summary>Sum of the powers of the proper part: zero on the plane normal to the axis, a multiple of the projection on the axis elsewhere.</summary>
    public static IntegerMatrix3 SumOfPowers(IntegerMatrix3 w)
    {
        IntegerMatrix3 proper = Proper(w);
        IntegerMatrix3 power = IntegerMatrix3.Identity;
        IntegerMatrix3 sum = default;
        for (int k = 0; k < Order(w); k++)
        {
            sum = Add(sum, power);
            power *= proper;
        }
        return sum;
    }

    /// <summary>The shortest lattice vector along the axis, in the basis of the matrix.</summary>
    public static IntegerVector3 Axis(IntegerMatrix3 w)
    {
        IntegerMatrix3 sum = SumOfPowers(w);
        IntegerVector3[] columns =
        [
            new(sum.M11, sum.M21, sum.M31),
            new(sum.M12, sum.M22, sum.M32),
            new(sum.M13, sum.M23, sum.M33),
        ];
        IntegerVector3 along = Array.Find(columns, column => column != default);
        int divisor = IntegerMath.GreatestCommonDivisor(along.X, IntegerMath.GreatestCommonDivisor(along.Y, along.Z));
        return new(along.X / divisor, along.Y / divisor, along.Z / divisor);
    }

    private static IntegerMatrix3 Add(IntegerMatrix3 a, IntegerMatrix3 b) => new(
        a.M11 + b.M11, a.M12 + b.M12, a.M13 + b.M13,
        a.M21 + b.M21, a.M22 + b.M22, a.M23 + b.M23,
        a.M31 + b.M31, a.M32 + b.M32, a.M33 + b.M33);
}

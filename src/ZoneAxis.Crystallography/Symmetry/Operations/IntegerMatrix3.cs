namespace ZoneAxis.Crystallography;

/// <summary>
/// A 3×3 matrix of whole numbers that acts on columns of fractional coordinates, x' = W·x; entries are named row then column.
/// </summary>
/// <param name="M11">Row 1, column 1.</param>
/// <param name="M12">Row 1, column 2.</param>
/// <param name="M13">Row 1, column 3.</param>
/// <param name="M21">Row 2, column 1.</param>
/// <param name="M22">Row 2, column 2.</param>
/// <param name="M23">Row 2, column 3.</param>
/// <param name="M31">Row 3, column 1.</param>
/// <param name="M32">Row 3, column 2.</param>
/// <param name="M33">Row 3, column 3.</param>
public readonly record struct IntegerMatrix3(
    int M11, int M12, int M13,
    int M21, int M22, int M23,
    int M31, int M32, int M33)
{
    /// <summary>The identity.</summary>
    public static IntegerMatrix3 Identity => new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>Determinant: ±1 for the rotation part of a symmetry operation.</summary>
    public int Determinant =>
        M11 * (M22 * M33 - M23 * M32) - M12 * (M21 * M33 - M23 * M31) + M13 * (M21 * M32 - M22 * M31);

    /// <summary>Sum of the diagonal.</summary>
    public int Trace => M11 + M22 + M33;

    /// <summary>Matrix product.</summary>
    public static IntegerMatrix3 operator *(IntegerMatrix3 a, IntegerMatrix3 b) => new(
        a.M11 * b.M11 + a.M12 * b.M21 + a.M13 * b.M31, a.M11 * b.M12 + a.M12 * b.M22 + a.M13 * b.M32, a.M11 * b.M13 + a.M12 * b.M23 + a.M13 * b.M33,
        a.M21 * b.M11 + a.M22 * b.M21 + a.M23 * b.M31, a.M21 * b.M12 + a.M22 * b.M22 + a.M23 * b.M32, a.M21 * b.M13 + a.M22 * b.M23 + a.M23 * b.M33,
        a.M31 * b.M11 + a.M32 * b.M21 + a.M33 * b.M31, a.M31 * b.M12 + a.M32 * b.M22 + a.M33 * b.M32, a.M31 * b.M13 + a.M32 * b.M23 + a.M33 * b.M33);

    /// <summary>Every entry with its sign changed.</summary>
    public static IntegerMatrix3 operator -(IntegerMatrix3 a) => new(-a.M11, -a.M12, -a.M13, -a.M21, -a.M22, -a.M23, -a.M31, -a.M32, -a.M33);

    /// <summary>Matrix times a column of fractional coordinates.</summary>
    public static Vector3D operator *(IntegerMatrix3 w, Vector3D x) => new(
        w.M11 * x.X + w.M12 * x.Y + w.M13 * x.Z,
        w.M21 * x.X + w.M22 * x.Y + w.M23 * x.Z,
        w.M31 * x.X + w.M32 * x.Y + w.M33 * x.Z);

    /// <summary>Matrix times a column of whole numbers.</summary>
    public static IntegerVector3 operator *(IntegerMatrix3 w, IntegerVector3 x) => new(
        w.M11 * x.X + w.M12 * x.Y + w.M13 * x.Z,
        w.M21 * x.X + w.M22 * x.Y + w.M23 * x.Z,
        w.M31 * x.X + w.M32 * x.Y + w.M33 * x.Z);

    /// <summary>The transposed matrix.</summary>
    public IntegerMatrix3 Transposed() => new(M11, M21, M31, M12, M22, M32, M13, M23, M33);

    /// <summary>The adjugate: the inverse times the determinant, exact in whole numbers.</summary>
    public IntegerMatrix3 Adjugate() => new(
        M22 * M33 - M23 * M32, M13 * M32 - M12 * M33, M12 * M23 - M13 * M22,
        M23 * M31 - M21 * M33, M11 * M33 - M13 * M31, M13 * M21 - M11 * M23,
        M21 * M32 - M22 * M31, M12 * M31 - M11 * M32, M11 * M22 - M12 * M21);

    /// <summary>The exact inverse of a matrix with determinant ±1.</summary>
    /// <exception cref="InvalidOperationException">The determinant is not ±1.</exception>
    public IntegerMatrix3 Inverted() => Determinant switch
    {
        1 => Adjugate(),
        -1 => -Adjugate(),
        int other => throw new InvalidOperationException($"A matrix with determinant {other} has no inverse in whole numbers."),
    };

    /// <summary>The same entries as doubles.</summary>
    public Matrix3D ToMatrix3D() => new(M11, M12, M13, M21, M22, M23, M31, M32, M33);
}

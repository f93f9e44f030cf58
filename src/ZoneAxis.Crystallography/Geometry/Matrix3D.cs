namespace ZoneAxis.Crystallography;

/// <summary>
/// A 3×3 matrix of doubles, entries named row then column. Vectors are rows and stand on the left (<c>v·M</c>), so
/// the rows of a lattice matrix are its basis vectors.
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
public readonly record struct Matrix3D(
    double M11, double M12, double M13,
    double M21, double M22, double M23,
    double M31, double M32, double M33)
{
    /// <summary>The identity.</summary>
    public static Matrix3D Identity => new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>Row 1, 2 or 3 as a vector.</summary>
    /// <param name="row">0 for the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row is not 0, 1 or 2.</exception>
    public Vector3D Row(int row) => row switch
    {
        0 => new(M11, M12, M13),
        1 => new(M21, M22, M23),
        2 => new(M31, M32, M33),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "A matrix has rows 0, 1 and 2."),
    };

    /// <summary>Determinant.</summary>
    public double Determinant => Row(0).Dot(Row(1).Cross(Row(2)));

    /// <summary>Matrix of three row vectors.</summary>
    /// <param name="first">First row.</param>
    /// <param name="second">Second row.</param>
    /// <param name="third">Third row.</param>
    public static Matrix3D FromRows(Vector3D first, Vector3D second, Vector3D third) => new(
        first.X, first.Y, first.Z,
        second.X, second.Y, second.Z,
        third.X, third.Y, third.Z);

    /// <summary>Matrix product.</summary>
    public static Matrix3D operator *(Matrix3D a, Matrix3D b) => FromRows(a.Row(0) * b, a.Row(1) * b, a.Row(2) * b);

    /// <summary>Matrix times column vector: <c>M·v</c>.</summary>
    public static Vector3D operator *(Matrix3D m, Vector3D v) => new(m.Row(0).Dot(v), m.Row(1).Dot(v), m.Row(2).Dot(v));

    /// <summary>The transposed matrix.</summary>
    public Matrix3D Transposed() => new(M11, M21, M31, M12, M22, M32, M13, M23, M33);

    /// <summary>The inverse matrix.</summary>
    /// <exception cref="InvalidOperationException">The determinant is zero.</exception>
    public Matrix3D Inverted()
    {
        double determinant = Determinant;
        if (determinant == 0)
            throw new InvalidOperationException("The matrix has determinant 0 and no inverse.");
        double scale = 1 / determinant;
        Vector3D first = scale * Row(1).Cross(Row(2));
        Vector3D second = scale * Row(2).Cross(Row(0));
        Vector3D third = scale * Row(0).Cross(Row(1));
        return FromRows(first, second, third).Transposed();
    }
}

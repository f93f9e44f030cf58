using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>A row vector of three doubles: fractional (no unit), Cartesian (Å) or reciprocal (1/Å), as its owner says.</summary>
/// <param name="X">First component.</param>
/// <param name="Y">Second component.</param>
/// <param name="Z">Third component.</param>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>The zero vector.</summary>
    public static Vector3D Zero => default;

    /// <summary>Length, in the unit of the components.</summary>
    public double Length => Math.Sqrt(LengthSquared);

    /// <summary>Squared length, in the squared unit of the components.</summary>
    public double LengthSquared => Dot(this);

    /// <summary>Component 0, 1 or 2.</summary>
    /// <param name="index">0 for X, 1 for Y, 2 for Z.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not 0, 1 or 2.</exception>
    public double this[int index] => index switch
    {
        0 => X,
        1 => Y,
        2 => Z,
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "A vector has components 0, 1 and 2."),
    };

    /// <summary>Component-wise sum.</summary>
    public static Vector3D operator +(Vector3D a, Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Component-wise difference.</summary>
    public static Vector3D operator -(Vector3D a, Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite vector.</summary>
    public static Vector3D operator -(Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>The vector scaled by a number.</summary>
    public static Vector3D operator *(double factor, Vector3D a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>The row vector times a matrix: <c>v·M</c>.</summary>
    public static Vector3D operator *(Vector3D v, Matrix3D m) => new(
        v.X * m.M11 + v.Y * m.M21 + v.Z * m.M31,
        v.X * m.M12 + v.Y * m.M22 + v.Z * m.M32,
        v.X * m.M13 + v.Y * m.M23 + v.Z * m.M33);

    /// <summary>Scalar product.</summary>
    /// <param name="other">The other vector, in the dual or the same frame.</param>
    public double Dot(Vector3D other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>Vector product of Cartesian vectors.</summary>
    /// <param name="other">The right factor.</param>
    public Vector3D Cross(Vector3D other) => new(
        Y * other.Z - Z * other.Y,
        Z * other.X - X * other.Z,
        X * other.Y - Y * other.X);

    /// <summary>Each component moved by a whole number into [0, 1): a fractional position inside the cell.</summary>
    public Vector3D WrappedToCell() => new(Wrap(X), Wrap(Y), Wrap(Z));

    /// <summary>Each component moved by a whole number into [−½, ½]: the shortest lattice translate of a fractional difference.</summary>
    internal Vector3D WrappedToNearest() => new(X - Math.Round(X), Y - Math.Round(Y), Z - Math.Round(Z));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:0.######}, {Y:0.######}, {Z:0.######})");

    private static double Wrap(double value)
    {
        double wrapped = value - Math.Floor(value);
        return wrapped < 1 ? wrapped : 0;
    }
}

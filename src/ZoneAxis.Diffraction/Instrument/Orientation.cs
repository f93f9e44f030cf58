using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How the crystal is turned in the laboratory, where the beam runs along +z: lab = R·crystal, vectors as columns.</summary>
public sealed record Orientation
{
    private const double Tolerance = 1e-9;

    /// <summary>An orientation given by its rotation.</summary>
    /// <param name="rotation">R: the active rotation from the crystal's frame (a ∥ x, b in xy) to the laboratory's.</param>
    /// <exception cref="ArgumentException">The matrix is not a proper rotation.</exception>
    public Orientation(Matrix3D rotation)
    {
        if (!IsRotation(rotation))
            throw new ArgumentException("An orientation must be a proper rotation: orthonormal rows and determinant +1.", nameof(rotation));
        Rotation = rotation;
    }

    /// <summary>The crystal's frame as it is.</summary>
    public static Orientation Unrotated { get; } = new(Matrix3D.Identity);

    /// <summary>R: the active rotation from the crystal's frame to the laboratory's.</summary>
    public Matrix3D Rotation { get; }

    /// <summary>Active right-handed rotation about an axis through the origin.</summary>
    /// <param name="axis">Axis, of any length but zero.</param>
    /// <param name="degrees">Angle, degrees.</param>
    /// <exception cref="ArgumentException">The axis has length zero or the angle is not finite.</exception>
    public static Orientation About(Vector3D axis, double degrees)
    {
        if (!(axis.Length > 0) || !double.IsFinite(axis.Length) || !double.IsFinite(degrees))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no rotation about {axis} by {degrees}°."), nameof(axis));
        Vector3D u = 1 / axis.Length * axis;
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        double rest = 1 - cosine;

        // Rodrigues' rotation formula.
        return new Orientation(new Matrix3D(
            cosine + u.X * u.X * rest, u.X * u.Y * rest - u.Z * sine, u.X * u.Z * rest + u.Y * sine,
            u.Y * u.X * rest + u.Z * sine, cosine + u.Y * u.Y * rest, u.Y * u.Z * rest - u.X * sine,
            u.Z * u.X * rest - u.Y * sine, u.Z * u.Y * rest + u.X * sine, cosine + u.Z * u.Z * rest));
    }

    private static bool IsRotation(Matrix3D m)
    {
        Matrix3D product = m * m.Transposed();
        return Math.Abs(m.Determinant - 1) < Tolerance
            && (product.Row(0) - new Vector3D(1, 0, 0)).Length < Tolerance
            && (product.Row(1) - new Vector3D(0, 1, 0)).Length < Tolerance
            && (product.Row(2) - new Vector3D(0, 0, 1)).Length < Tolerance;
    }
}

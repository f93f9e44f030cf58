using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>
/// A right-handed lattice in the frame of PDB's CRYST1 record: a ∥ x, b in the xy plane with b_y &gt; 0, c_z &gt; 0.
/// Basis vectors are the rows of <see cref="Basis"/>, so a fractional position x lies at r = x·L.
/// </summary>
public sealed class Lattice
{
    private const double DegreesToRadians = Math.PI / 180;

    /// <summary>Lattice with the given cell parameters.</summary>
    /// <param name="parameters">Lengths in Å, angles in degrees.</param>
    /// <exception cref="ArgumentException">A length or angle is not finite and positive, or the three angles cannot close to a cell.</exception>
    public Lattice(CellParameters parameters)
    {
        Parameters = parameters;
        Basis = BasisOf(parameters);
        Inverse = Basis.Inverted();
        Volume = Basis.Determinant;
    }

    /// <summary>Lengths (Å) and angles (degrees).</summary>
    public CellParameters Parameters { get; }

    /// <summary>Rows a, b, c in Å.</summary>
    public Matrix3D Basis { get; }

    /// <summary>The inverse of <see cref="Basis"/>, 1/Å; its columns are the reciprocal basis vectors a*, b*, c* without 2π.</summary>
    public Matrix3D Inverse { get; }

    /// <summary>Cell volume, Å³; always positive.</summary>
    public double Volume { get; }

    /// <summary>Lattice with the metric of three row vectors, turned into the standard frame.</summary>
    /// <param name="basis">Rows a, b, c in Å, in any orientation. Only lengths and angles are kept, so a left-handed
    /// basis must be inverted by the caller, together with its fractional coordinates.</param>
    /// <exception cref="ArgumentException">The vectors do not span a cell.</exception>
    public static Lattice FromBasis(Matrix3D basis) => new(ParametersOf(basis));

    /// <summary>Lengths and angles of three row vectors in Å.</summary>
    /// <param name="basis">Rows a, b, c in Å.</param>
    internal static CellParameters ParametersOf(Matrix3D basis)
    {
        (Vector3D a, Vector3D b, Vector3D c) = (basis.Row(0), basis.Row(1), basis.Row(2));
        return new CellParameters(a.Length, b.Length, c.Length, AngleDegrees(b, c), AngleDegrees(a, c), AngleDegrees(a, b));
    }

    /// <summary>Cartesian position (Å) of a fractional one.</summary>
    /// <param name="fraction">Fractional coordinates.</param>
    public Vector3D ToCartesian(Vector3D fraction) => fraction * Basis;

    /// <summary>Fractional coordinates of a Cartesian position.</summary>
    /// <param name="cartesian">Position in Å, in the lattice's own frame.</param>
    public Vector3D ToFraction(Vector3D cartesian) => cartesian * Inverse;

    private static double AngleDegrees(Vector3D u, Vector3D v) =>
        Math.Atan2(u.Cross(v).Length, u.Dot(v)) / DegreesToRadians;

    private static Matrix3D BasisOf(CellParameters p)
    {
        RequirePositive(p.A, "length a");
        RequirePositive(p.B, "length b");
        RequirePositive(p.C, "length c");
        (double cosAlpha, _) = CosineAndSine(p.Alpha, "angle alpha");
        (double cosBeta, _) = CosineAndSine(p.Beta, "angle beta");
        (double cosGamma, double sinGamma) = CosineAndSine(p.Gamma, "angle gamma");
        double cx = cosBeta;
        double cy = (cosAlpha - cosBeta * cosGamma) / sinGamma;
        double czSquared = 1 - cx * cx - cy * cy;
        if (!(czSquared > 1e-12))
            throw new ArgumentException($"The cell angles {Number(p.Alpha)}°, {Number(p.Beta)}°, {Number(p.Gamma)}° cannot close to a cell.");
        return new Matrix3D(
            p.A, 0, 0,
            p.B * cosGamma, p.B * sinGamma, 0,
            p.C * cx, p.C * cy, p.C * Math.Sqrt(czSquared));
    }

    private static void RequirePositive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentException($"The cell {name} is {Number(value)}; it must be a positive number of Å.");
    }

    /// <summary>Exact at 90°, 60° and 120°, so that orthogonal and hexagonal cells have exact zeros and halves.</summary>
    private static (double Cosine, double Sine) CosineAndSine(double degrees, string name)
    {
        if (!double.IsFinite(degrees) || degrees <= 0 || degrees >= 180)
            throw new ArgumentException($"The cell {name} is {Number(degrees)}; it must lie between 0° and 180°.");
        double radians = degrees * DegreesToRadians;
        return degrees switch
        {
            90 => (0, 1),
            60 => (0.5, Math.Sqrt(0.75)),
            120 => (-0.5, Math.Sqrt(0.75)),
            _ => (Math.Cos(radians), Math.Sin(radians)),
        };
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

namespace ZoneAxis.Crystallography;

/// <summary>A column of three whole numbers: a lattice direction, Miller indices or a translation in 24ths.</summary>
/// <param name="X">First component.</param>
/// <param name="Y">Second component.</param>
/// <param name="Z">Third component.</param>
public readonly record struct IntegerVector3(int X, int Y, int Z)
{
    /// <summary>Component-wise sum.</summary>
    public static IntegerVector3 operator +(IntegerVector3 a, IntegerVector3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Component-wise difference.</summary>
    public static IntegerVector3 operator -(IntegerVector3 a, IntegerVector3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite vector.</summary>
    public static IntegerVector3 operator -(IntegerVector3 a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Each component modulo a positive number, never negative.</summary>
    /// <param name="modulus">A positive number.</param>
    internal IntegerVector3 Modulo(int modulus) => new(Wrap(X, modulus), Wrap(Y, modulus), Wrap(Z, modulus));

    /// <summary>The same components as doubles.</summary>
    public Vector3D ToVector3D() => new(X, Y, Z);

    private static int Wrap(int value, int modulus) => ((value % modulus) + modulus) % modulus;
}

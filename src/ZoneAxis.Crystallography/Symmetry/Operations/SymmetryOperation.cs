using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>
/// An exact symmetry operation on fractional coordinates, x' = W·x + w/24: a whole-number rotation and a translation in 24ths of the cell.
/// </summary>
/// <param name="Rotation">W, determinant ±1.</param>
/// <param name="Translation">w in 24ths, each component 0 to 23.</param>
public readonly partial record struct SymmetryOperation(IntegerMatrix3 Rotation, IntegerVector3 Translation)
{
    /// <summary>Parts into which a cell edge is divided: every tabulated translation is a multiple of 1/24.</summary>
    public const int Denominator = 24;

    /// <summary>The identity.</summary>
    public static SymmetryOperation Identity => new(IntegerMatrix3.Identity, default);

    /// <summary>The operation that does <paramref name="second"/> first and then <paramref name="first"/>, its translation inside the cell.</summary>
    public static SymmetryOperation operator *(SymmetryOperation first, SymmetryOperation second) => new(
        first.Rotation * second.Rotation,
        (first.Rotation * second.Translation + first.Translation).Modulo(Denominator));

    /// <summary>The image of a fractional position.</summary>
    /// <param name="fraction">Fractional coordinates.</param>
    public Vector3D Apply(Vector3D fraction) =>
        Rotation * fraction + (1.0 / Denominator) * Translation.ToVector3D();

    /// <summary>As in the International Tables: "-y,x-y,z+1/3".</summary>
    public override string ToString() => string.Join(
        ',',
        Row(Rotation.M11, Rotation.M12, Rotation.M13, Translation.X),
        Row(Rotation.M21, Rotation.M22, Rotation.M23, Translation.Y),
        Row(Rotation.M31, Rotation.M32, Rotation.M33, Translation.Z));

    private static string Row(int x, int y, int z, int translation)
    {
        StringBuilder text = new();
        AppendTerm(text, x, 'x');
        AppendTerm(text, y, 'y');
        AppendTerm(text, z, 'z');
        if (translation != 0)
        {
            int divisor = IntegerMath.GreatestCommonDivisor(translation, Denominator);
            text.Append('+').Append(translation / divisor).Append('/').Append(Denominator / divisor);
        }
        return text.ToString();
    }

    private static void AppendTerm(StringBuilder text, int factor, char axis)
    {
        if (factor == 0)
            return;
        if (factor < 0)
            text.Append('-');
        else if (text.Length > 0)
            text.Append('+');
        if (Math.Abs(factor) != 1)
            text.Append(Math.Abs(factor));
        text.Append(axis);
    }
}

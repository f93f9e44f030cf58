using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>SHELX's HKLF instruction, as far as it says how a list is to be read (G. M. Sheldrick, The SHELX-97 Manual, 1997, under HKLF).</summary>
/// <param name="Kind">3 amplitudes, 4 intensities, 5 and 6 intensities of overlapping lattices.</param>
/// <param name="Scale">Multiplies the values and their deviations.</param>
/// <param name="Matrix">Turns the indices of the list, a column, into those of the cell.</param>
internal sealed record HklfInstruction(int Kind, double Scale, Matrix3D Matrix)
{
    /// <summary>Amplitudes.</summary>
    public const int Amplitudes = 3;

    /// <summary>Intensities.</summary>
    public const int Intensities = 4;

    /// <summary>Intensities of a twin, some of them of several reflections that overlap.</summary>
    public const int Twinned = 5;

    /// <summary>As <see cref="Twinned"/>, in a form for merged data.</summary>
    public const int TwinnedMerged = 6;

    /// <summary>How far a transformed index may be off a whole number: matrices are written with three or four decimals, and thirds and quarters are to be told.</summary>
    private const double IndexTolerance = 0.05;

    /// <summary>Whether the list holds amplitudes.</summary>
    public bool HasAmplitudes => Kind == Amplitudes;

    /// <summary>Whether some of its values are those of several reflections.</summary>
    public bool HasOverlaps => Kind is Twinned or TwinnedMerged;

    /// <summary>Whether scale or matrix change anything.</summary>
    public bool IsTransformed => Scale != 1 || Matrix != Matrix3D.Identity;

    /// <summary>A row as the cell has it; null where its indices do not become whole, which SHELXL leaves out too.</summary>
    /// <param name="row">The row as the list has it.</param>
    public Reflection? TryApply(Reflection row)
    {
        Vector3D index = Matrix * new Vector3D(row.H, row.K, row.L);
        return IsWhole(index.X) && IsWhole(index.Y) && IsWhole(index.Z)
            ? row with
            {
                H = (int)Math.Round(index.X),
                K = (int)Math.Round(index.Y),
                L = (int)Math.Round(index.Z),
                Intensity = Scale * row.Intensity,
                Sigma = Scale * row.Sigma,
            }
            : null;
    }

    private static bool IsWhole(double index) => Math.Abs(index) <= ReflectionNumber.LargestIndex && Math.Abs(index - Math.Round(index)) <= IndexTolerance;
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>SHELX's HKLF instruction, as far as it says how a list is to be read (SHELX-97 manual, G. M. Sheldrick, 1997, chapter 7.3).</summary>
/// <param name="Kind">3 amplitudes, 4 intensities, 5 and 6 intensities of overlapping lattices.</param>
/// <param name="Scale">Multiplies intensities and deviations.</param>
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
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A nine-parameter form factor, f(s) = Σ aᵢ exp(−bᵢ s²) + c with s = sin θ/λ = |H|/2 in 1/Å
/// (D. T. Cromer and J. B. Mann, Acta Cryst. A24, 321, 1968).
/// </summary>
/// <param name="A1">First amplitude, electrons.</param>
/// <param name="A2">Second amplitude, electrons.</param>
/// <param name="A3">Third amplitude, electrons.</param>
/// <param name="A4">Fourth amplitude, electrons.</param>
/// <param name="B1">First width, Å².</param>
/// <param name="B2">Second width, Å².</param>
/// <param name="B3">Third width, Å².</param>
/// <param name="B4">Fourth width, Å².</param>
/// <param name="C">Constant, electrons.</param>
public readonly record struct CromerMann(
    double A1, double A2, double A3, double A4,
    double B1, double B2, double B3, double B4,
    double C)
{
    /// <summary>The form factor in electrons.</summary>
    /// <param name="sSquared">(sin θ/λ)² = |H|²/4 in 1/Å²; the table holds for s up to 2 1/Å.</param>
    public double At(double sSquared) =>
        A1 * Math.Exp(-B1 * sSquared) + A2 * Math.Exp(-B2 * sSquared)
        + A3 * Math.Exp(-B3 * sSquared) + A4 * Math.Exp(-B4 * sSquared) + C;

    /// <summary>Four form factors at once.</summary>
    /// <param name="sSquared">(sin θ/λ)² in 1/Å².</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> At(Vector256<double> sSquared) =>
        A1 * Vector256.Exp(-B1 * sSquared) + A2 * Vector256.Exp(-B2 * sSquared)
        + A3 * Vector256.Exp(-B3 * sSquared) + A4 * Vector256.Exp(-B4 * sSquared) + Vector256.Create(C);

    /// <summary>A number that |f| does not exceed anywhere between two values of s².</summary>
    /// <param name="least">The smaller s², 1/Å².</param>
    /// <param name="most">The larger s², 1/Å².</param>
    internal double BoundBetween(double least, double most)
    {
        (double low, double high) = (C, C);
        Widen(A1, B1);
        Widen(A2, B2);
        Widen(A3, B3);
        Widen(A4, B4);
        return Math.Max(Math.Abs(low), Math.Abs(high));

        // Each term is monotonic in s², so its extremes lie at the ends of the interval.
        void Widen(double amplitude, double width)
        {
            double first = amplitude * Math.Exp(-width * least);
            double last = amplitude * Math.Exp(-width * most);
            low += Math.Min(first, last);
            high += Math.Max(first, last);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A form factor as a sum of five Gaussians, f(s) = Σ aᵢ exp(−bᵢ s²) with s = sin θ/λ = |H|/2 in 1/Å. A fifth width of 0 makes the fifth
/// term a constant: the nine parameters of D. T. Cromer and J. B. Mann, Acta Cryst. A24, 321 (1968). Those of <see cref="FormFactorTable"/>
/// go on beyond s of <see cref="FormFactorTable.MostGaussianS"/> with a fit for high angles.
/// </summary>
/// <param name="A1">First amplitude, electrons (X-rays) or Å (electrons).</param>
/// <param name="A2">Second amplitude.</param>
/// <param name="A3">Third amplitude.</param>
/// <param name="A4">Fourth amplitude.</param>
/// <param name="A5">Fifth amplitude.</param>
/// <param name="B1">First width, Å².</param>
/// <param name="B2">Second width, Å².</param>
/// <param name="B3">Third width, Å².</param>
/// <param name="B4">Fourth width, Å².</param>
/// <param name="B5">Fifth width, Å².</param>
public readonly record struct FormFactor(
    double A1, double A2, double A3, double A4, double A5,
    double B1, double B2, double B3, double B4, double B5)
{
    private const double SeamSSquared = FormFactorTable.MostGaussianS * FormFactorTable.MostGaussianS;

    /// <summary>How it goes on beyond the Gaussians' range; null where the Gaussians are all there is.</summary>
    internal FormFactorTail? Tail { get; init; }

    /// <summary>The form factor, in the unit of the amplitudes.</summary>
    /// <param name="sSquared">(sin θ/λ)² = |H|²/4 in 1/Å²; tables hold for s up to <see cref="FormFactorTable.MostS"/>.</param>
    public double At(double sSquared) => Tail is { } tail && sSquared > SeamSSquared ? tail.At(sSquared) : Gaussians(sSquared);

    private double Gaussians(double sSquared) =>
        A1 * Math.Exp(-B1 * sSquared) + A2 * Math.Exp(-B2 * sSquared)
        + A3 * Math.Exp(-B3 * sSquared) + A4 * Math.Exp(-B4 * sSquared) + A5 * Math.Exp(-B5 * sSquared);

    /// <summary>The form factor of an atom in thermal motion, f(s)·exp(−B s²): every width grows by B.</summary>
    /// <param name="isotropicB">B = 8π²⟨u²⟩, Å².</param>
    internal FormFactor Moving(double isotropicB) => this with
    {
        B1 = B1 + isotropicB,
        B2 = B2 + isotropicB,
        B3 = B3 + isotropicB,
        B4 = B4 + isotropicB,
        B5 = B5 + isotropicB,
        Tail = Tail is { } tail ? tail with { IsotropicB = tail.IsotropicB + isotropicB } : null,
    };

    /// <summary>The form factor times a number.</summary>
    /// <param name="factor">The number.</param>
    internal FormFactor Times(double factor) => this with
    {
        A1 = A1 * factor,
        A2 = A2 * factor,
        A3 = A3 * factor,
        A4 = A4 * factor,
        A5 = A5 * factor,
        Tail = Tail is { } tail ? tail with { Factor = tail.Factor * factor } : null,
    };

    /// <summary>Four form factors at once.</summary>
    /// <param name="sSquared">(sin θ/λ)² in 1/Å².</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> At(Vector256<double> sSquared)
    {
        // Exponentials are what patterns of few atoms spend their time on; the constant of the X-ray tables needs none.
        Vector256<double> fifth = B5 == 0 ? Vector256.Create(A5) : A5 * Vector256.Exp(-B5 * sSquared);
        Vector256<double> gaussians = A1 * Vector256.Exp(-B1 * sSquared) + A2 * Vector256.Exp(-B2 * sSquared)
            + A3 * Vector256.Exp(-B3 * sSquared) + A4 * Vector256.Exp(-B4 * sSquared) + fifth;
        return Tail is { } tail && Vector256.GreaterThanAny(sSquared, Vector256.Create(SeamSSquared)) ? Continued(gaussians, tail, sSquared) : gaussians;
    }

    /// <summary>Puts the tail in place of the Gaussians where they end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Continued(Vector256<double> gaussians, FormFactorTail tail, Vector256<double> sSquared)
    {
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            if (sSquared[lane] > SeamSSquared)
                gaussians = gaussians.WithElement(lane, tail.At(sSquared[lane]));
        }

        return gaussians;
    }

    /// <summary>A number that |f| does not exceed anywhere between two values of s².</summary>
    /// <param name="least">The smaller s², 1/Å².</param>
    /// <param name="most">The larger s², 1/Å².</param>
    internal double BoundBetween(double least, double most)
    {
        if (Tail is not { } tail || most <= SeamSSquared)
            return BoundOfGaussians(least, most);
        double beyond = tail.BoundBetween(Math.Max(least, SeamSSquared), most);
        return least < SeamSSquared ? Math.Max(BoundOfGaussians(least, SeamSSquared), beyond) : beyond;
    }

    private double BoundOfGaussians(double least, double most)
    {
        (double low, double high) = (0, 0);
        Widen(A1, B1);
        Widen(A2, B2);
        Widen(A3, B3);
        Widen(A4, B4);
        Widen(A5, B5);
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

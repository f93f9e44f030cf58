using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The density of the intensities of reflections that symmetry extinguishes: noise about nothing, a little double diffraction, and a rare stray reflection.</summary>
internal static class AbsentIntensities
{
    /// <summary>An assumption about all absent reflections of a list.</summary>
    /// <param name="SigmaFactor">What σ is to be multiplied by.</param>
    /// <param name="Leak">Mean intensity that double diffraction adds, of the mean intensity.</param>
    /// <param name="LogPrior">Logarithm of how likely it is before the list is seen.</param>
    internal readonly record struct Assumption(double SigmaFactor, double Leak, double LogPrior);

    // Standard deviations that are wrong by up to a factor of 3 show themselves in the reflections that should be 0.
    private static readonly (double Factor, double Prior)[] SigmaFactors = [(0.33, 0.08), (0.58, 0.17), (1, 0.4), (1.73, 0.2), (3, 0.15)];
    private static readonly (double Share, double Prior)[] Leaks = [(0, 0.75), (0.003, 0.1), (0.01, 0.07), (0.03, 0.05), (0.08, 0.03)];

    // Share of reflections that something else has hit: a foreign grain, a wrong index, λ/2.
    private const double Stray = 1e-3;

    /// <summary>Behind glide planes and screw axes, which double diffraction reaches.</summary>
    public static ImmutableArray<Assumption> Assumptions { get; } =
    [
        .. from leak in Leaks
           from factor in SigmaFactors
           select new Assumption(factor.Factor, leak.Share, Math.Log(leak.Prior * factor.Prior)),
    ];

    /// <summary>Outside the lattice, which no sum of reflections on it reaches.</summary>
    public static ImmutableArray<Assumption> WithoutLeak { get; } = [.. SigmaFactors.Select(factor => new Assumption(factor.Factor, 0, Math.Log(factor.Prior)))];

    /// <summary>Logarithm of the density of the intensity of an absent reflection.</summary>
    /// <param name="present">How present reflections are distributed, which a stray one is like.</param>
    /// <param name="intensity">Over the mean of its resolution.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="assumption">What is assumed of σ and of double diffraction.</param>
    public static double LogDensity(IntensityMixture present, double intensity, double variance, Assumption assumption)
    {
        double v = assumption.SigmaFactor * assumption.SigmaFactor * variance;
        double absent = assumption.Leak > 0
            ? IntensityMixture.Density(intensity, v, assumption.Leak)
            : Math.Exp(-intensity * intensity / (2 * v)) / Math.Sqrt(2 * Math.PI * v);
        return Math.Log(Math.Max((1 - Stray) * absent + Stray * Math.Exp(present.LogDensity(intensity, variance)), double.Epsilon));
    }

    /// <summary>log Σ exp(x).</summary>
    public static double LogSum(IReadOnlyCollection<double> logarithms)
    {
        double most = logarithms.Max();
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(logarithms.Sum(x => Math.Exp(x - most)));
    }
}

using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The density of the intensities of reflections that symmetry extinguishes: noise about nothing, a little double diffraction, and a rare stray reflection.</summary>
internal static class AbsentIntensities
{
    /// <summary>An assumption about all absent reflections of a list.</summary>
    /// <param name="SigmaFactor">What σ is to be multiplied by.</param>
    /// <param name="Leak">Mean intensity that double diffraction adds, of the mean intensity.</param>
    /// <param name="LogPrior">Logarithm of how likely it is before the list is seen.</param>
    public readonly record struct Assumption(double SigmaFactor, double Leak, double LogPrior);

    // Mean intensities that double diffraction adds, of the mean intensity, with how often it does: often for electrons, seldom for X-rays.
    private static readonly (double Share, double OfXRays, double OfElectrons)[] Leaks =
        [(0, 0.84, 0.4), (0.003, 0.1, 0.15), (0.01, 0.04, 0.15), (0.03, 0.015, 0.15), (0.08, 0.005, 0.15)];

    // Factors of σ that the equivalent reflections rule out cost time only.
    private const double LeastLogPrior = -12;

    // Of measured reflections a few have an error larger than σ lets expect, in every list: that share has three times the deviation.
    private const double ShareOfTail = 0.05;
    private const double TailFactor = 3;

    // Share of reflections that something else has hit: a foreign grain, a wrong index, λ/2.
    private const double Stray = 1e-3;

    /// <summary>The assumptions behind glide planes and screw axes, which double diffraction reaches.</summary>
    /// <param name="logSigmaFactors">Logarithms of how likely each of <see cref="NoiseLevel.SigmaFactors"/> is.</param>
    /// <param name="radiation">What was scattered; null where that is unknown.</param>
    public static ImmutableArray<Assumption> Leaking(ImmutableArray<double> logSigmaFactors, Radiation? radiation) =>
    [
        .. from leak in Leaks
           let share = radiation switch
           {
               Radiation.XRay => leak.OfXRays,
               Radiation.Electron => leak.OfElectrons,
               _ => (leak.OfXRays + leak.OfElectrons) / 2,
           }
           from assumption in Sharp(logSigmaFactors)
           select assumption with { Leak = leak.Share, LogPrior = assumption.LogPrior + Math.Log(share) },
    ];

    /// <summary>The assumptions outside the lattice, which no sum of reflections on it reaches.</summary>
    /// <param name="logSigmaFactors">Logarithms of how likely each of <see cref="NoiseLevel.SigmaFactors"/> is.</param>
    public static ImmutableArray<Assumption> Sharp(ImmutableArray<double> logSigmaFactors)
    {
        double all = LogSum(logSigmaFactors);
        return [.. logSigmaFactors.Select((log, k) => new Assumption(NoiseLevel.SigmaFactors[k], 0, log - all)).Where(one => one.LogPrior > LeastLogPrior)];
    }

    /// <summary>Logarithm of the density of the intensity of an absent reflection.</summary>
    /// <param name="present">How present reflections are distributed, which a stray one is like.</param>
    /// <param name="intensity">Over the mean of its resolution.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="assumption">What is assumed of σ and of double diffraction.</param>
    public static double LogDensity(IntensityMixture present, double intensity, double variance, Assumption assumption)
    {
        double v = assumption.SigmaFactor * assumption.SigmaFactor * variance;
        double absent = (1 - ShareOfTail) * Density(intensity, v, assumption.Leak) + ShareOfTail * Density(intensity, TailFactor * TailFactor * v, assumption.Leak);
        return Math.Log(Math.Max((1 - Stray) * absent + Stray * Math.Exp(present.LogDensity(intensity, variance)), double.Epsilon));
    }

    private static double Density(double intensity, double variance, double leak) =>
        leak > 0 ? IntensityMixture.Density(intensity, variance, leak) : Math.Exp(-intensity * intensity / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);

    /// <summary>log Σ exp(x).</summary>
    public static double LogSum(IReadOnlyCollection<double> logarithms)
    {
        double most = logarithms.Max();
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(logarithms.Sum(x => Math.Exp(x - most)));
    }
}

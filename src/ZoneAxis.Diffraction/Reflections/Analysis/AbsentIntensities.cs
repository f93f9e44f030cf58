using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The density of the intensities of reflections that symmetry extinguishes: noise about nothing, a little double diffraction, and a rare stray reflection.</summary>
internal static class AbsentIntensities
{
    /// <summary>An assumption about all absent reflections of a list.</summary>
    /// <param name="SigmaFactor">What σ is to be multiplied by.</param>
    /// <param name="Wings">What the strays of reflections are to be multiplied by, see <see cref="Reflection.Stray"/>.</param>
    /// <param name="Leak">Mean intensity that double diffraction adds, of the mean intensity.</param>
    /// <param name="LogPrior">Logarithm of how likely it is before the list is seen.</param>
    public readonly record struct Assumption(double SigmaFactor, double Wings, double Leak, double LogPrior);

    // Mean intensities that double diffraction adds, of the mean intensity, with how often it does: often for electrons, seldom for X-rays.
    private static readonly (double Share, double OfXRays, double OfElectrons)[] Leaks =
        [(0, 0.84, 0.4), (0.003, 0.1, 0.15), (0.01, 0.04, 0.15), (0.03, 0.015, 0.15), (0.08, 0.005, 0.15)];

    // What spots leave beside them is known to its order alone: it depends on the camera and on the crystallite's shape, and under a level background nothing is left of it.
    private static readonly (double Factor, double Prior)[] Wings = [(0, 0.4), (1, 0.3), (3, 0.2), (10, 0.1)];

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
    /// <param name="hasStrays">Whether something else may add to the intensities, see <see cref="Reflection.Stray"/>.</param>
    public static ImmutableArray<Assumption> Leaking(ImmutableArray<double> logSigmaFactors, Radiation? radiation, bool hasStrays) =>
    [
        .. from leak in Leaks
           let share = radiation switch
           {
               Radiation.XRay => leak.OfXRays,
               Radiation.Electron => leak.OfElectrons,
               _ => (leak.OfXRays + leak.OfElectrons) / 2,
           }
           from assumption in Sharp(logSigmaFactors, hasStrays)
           select assumption with { Leak = leak.Share, LogPrior = assumption.LogPrior + Math.Log(share) },
    ];

    /// <summary>The assumptions outside the lattice, which no sum of reflections on it reaches.</summary>
    /// <param name="logSigmaFactors">Logarithms of how likely each of <see cref="NoiseLevel.SigmaFactors"/> is.</param>
    /// <param name="hasStrays">Whether something else may add to the intensities, see <see cref="Reflection.Stray"/>.</param>
    public static ImmutableArray<Assumption> Sharp(ImmutableArray<double> logSigmaFactors, bool hasStrays)
    {
        double all = LogSum(logSigmaFactors);
        return
        [
            .. from wings in hasStrays ? Wings : [(0, 1)]
               from k in Enumerable.Range(0, logSigmaFactors.Length)
               let prior = logSigmaFactors[k] - all + Math.Log(wings.Prior)
               where prior > LeastLogPrior
               select new Assumption(NoiseLevel.SigmaFactors[k], wings.Factor, 0, prior),
        ];
    }

    /// <summary>Logarithm of the density of the intensity of an absent reflection.</summary>
    /// <param name="present">How present reflections are distributed, which a stray one is like.</param>
    /// <param name="intensity">Over the mean of its resolution.</param>
    /// <param name="variance">Its variance.</param>
    /// <param name="stray">Mean of what something else may add.</param>
    /// <param name="assumption">What is assumed of σ, of double diffraction and of strays.</param>
    public static double LogDensity(IntensityMixture present, double intensity, double variance, double stray, Assumption assumption)
    {
        double added = assumption.Leak + assumption.Wings * stray;

        // Wings under the ring about a spot from which its background is taken make its intensity too low.
        double v = Math.Max(assumption.SigmaFactor * assumption.SigmaFactor * variance, assumption.Wings * assumption.Wings * stray * stray);
        double absent = (1 - ShareOfTail) * Density(intensity, v, added) + ShareOfTail * Density(intensity, TailFactor * TailFactor * v, added);
        return Math.Log(Math.Max((1 - Stray) * absent + Stray * Math.Exp(present.LogDensity(intensity, variance)), double.Epsilon));
    }

    private static double Density(double intensity, double variance, double added) =>
        added > 0 ? IntensityMixture.Density(intensity, variance, added) : Math.Exp(-intensity * intensity / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);

    /// <summary>log Σ exp(x).</summary>
    public static double LogSum(IReadOnlyCollection<double> logarithms)
    {
        double most = logarithms.Max();
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(logarithms.Sum(x => Math.Exp(x - most)));
    }
}

using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>
/// What the standard deviations of a list may be worth: the true variance of a measurement is k²σ² + (a·I)², with a factor k that σ is wrong by and a share a
/// of the intensity that absorption, scaling and twinning make it vary by.
/// </summary>
/// <param name="SigmaFactor">k.</param>
/// <param name="ShareOfIntensity">a.</param>
/// <param name="LogPrior">Logarithm of how likely it is before a list is seen.</param>
internal readonly record struct NoiseLevel(double SigmaFactor, double ShareOfIntensity, double LogPrior)
{
    // A factor of 3 either way covers the lists that are met; most programs' σ are right within a half. R(int) of 2 to 10 % is what most data sets have.
    private static readonly (double Factor, double Prior)[] Factors =
        [(0.25, 0.02), (0.33, 0.04), (0.44, 0.05), (0.58, 0.1), (0.76, 0.14), (1, 0.3), (1.32, 0.14), (1.73, 0.1), (2.3, 0.05), (3, 0.04), (4, 0.02)];
    private static readonly (double Share, double Prior)[] Shares = [(0, 0.1), (0.02, 0.25), (0.04, 0.25), (0.08, 0.25), (0.16, 0.1), (0.3, 0.05)];

    /// <summary>The factors k that are considered.</summary>
    public static ImmutableArray<double> SigmaFactors { get; } = [.. Factors.Select(factor => factor.Factor)];

    /// <summary>All that are considered.</summary>
    public static NoiseLevel[] All { get; } =
    [
        .. from factor in Factors
           from share in Shares
           select new NoiseLevel(factor.Factor, share.Share, Math.Log(factor.Prior * share.Prior)),
    ];

    /// <summary>Variance of a measurement.</summary>
    /// <param name="variance">By its own σ.</param>
    /// <param name="intensity">The intensity that is meant.</param>
    public double VarianceOf(double variance, double intensity) =>
        SigmaFactor * SigmaFactor * variance + ShareOfIntensity * ShareOfIntensity * intensity * intensity;
}

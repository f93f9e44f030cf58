namespace ZoneAxis.Diffraction;

/// <summary>The densities of measured intensities after Wilson, with the noise of the measurement.</summary>
/// <remarks>A. J. C. Wilson, Acta Cryst. 2, 318 (1949). The centric distribution, of one degree of freedom, is a mixture of exponential ones whose means
/// follow the arcsine law, which has nodes of equal weight (Chebyshev).</remarks>
internal static class WilsonDensity
{
    private const int Nodes = 6;

    private static readonly double[] CentricMeans = [.. Enumerable.Range(0, Nodes).Select(j => 2 * Math.Pow(Math.Cos((2 * j + 1) * Math.PI / (4 * Nodes)), 2))];

    // A few faint and a few very strong reflections more than the laws have: atoms are few, heavy, and sit at special places.
    private const double ShareOfOutliers = 0.05;
    private static readonly double[] OutlierMeans = [0.02, 5];

    /// <summary>Logarithm of the density.</summary>
    /// <param name="intensity">Over the mean at its resolution.</param>
    /// <param name="variance">Of the measurement.</param>
    /// <param name="mean">ε.</param>
    /// <param name="isCentric">Which law.</param>
    public static double Log(double intensity, double variance, double mean, bool isCentric)
    {
        double law = 0, outliers = 0;
        if (isCentric)
        {
            foreach (double node in CentricMeans)
                law += IntensityMixture.Density(intensity, variance, mean * node) / Nodes;
        }
        else
        {
            law = IntensityMixture.Density(intensity, variance, mean);
        }

        foreach (double node in OutlierMeans)
            outliers += IntensityMixture.Density(intensity, variance, mean * node) / OutlierMeans.Length;
        return Math.Log(Math.Max((1 - ShareOfOutliers) * law + ShareOfOutliers * outliers, double.Epsilon));
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>
/// How the true intensities of a crystal are distributed about their mean, as a mixture of exponential distributions whose means are fixed and whose
/// weights are fitted to the list itself; Wilson's distributions, a share of faint reflections and strong heavy-atom ones are all such mixtures.
/// </summary>
/// <remarks>The density of a measured intensity is that of a sum of an exponentially and a normally distributed number (exponentially modified
/// Gaussian); A. J. C. Wilson, Acta Cryst. 2, 318 (1949) for the distributions that the mixture starts from.</remarks>
internal sealed class IntensityMixture
{
    /// <summary>Means of the components, of the mean intensity.</summary>
    private static readonly double[] Means = [12, 4, 1.5, 0.6, 0.2, 0.06, 0.02, 0.006, 0.001];

    // Weights of a generic crystal between the centric and the acentric distribution; they count as this many reflections.
    private static readonly double[] StartingWeights = [0.01, 0.06, 0.38, 0.25, 0.13, 0.07, 0.05, 0.03, 0.02];
    private const double PriorReflections = 10;
    private const int Rounds = 12;
    private const int MostReflections = 3000;

    private const double FaintMean = 0.02;

    private readonly double[] _weights;

    private IntensityMixture(double[] weights) => _weights = weights;

    /// <summary>The mixture that fits a list.</summary>
    /// <param name="intensities">Intensities over the mean of their resolution.</param>
    /// <param name="variances">Their variances.</param>
    public static IntensityMixture Fit(ReadOnlySpan<double> intensities, ReadOnlySpan<double> variances)
    {
        int step = Math.Max(1, intensities.Length / MostReflections), count = (intensities.Length + step - 1) / step;
        double[] densities = new double[count * Means.Length];
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < Means.Length; k++)
                densities[i * Means.Length + k] = Density(intensities[i * step], variances[i * step], Means[k]);
        }

        double[] weights = [.. StartingWeights];
        double[] share = new double[Means.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int k = 0; k < share.Length; k++)
                share[k] = PriorReflections * StartingWeights[k];
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<double> row = densities.AsSpan(i * Means.Length, Means.Length);
                double sum = 0;
                for (int k = 0; k < row.Length; k++)
                    sum += weights[k] * row[k];
                if (!(sum > 0))
                    continue;
                for (int k = 0; k < row.Length; k++)
                    share[k] += weights[k] * row[k] / sum;
            }

            double total = share.Sum();
            for (int k = 0; k < share.Length; k++)
                weights[k] = share[k] / total;
        }

        return new IntensityMixture(weights);
    }

    /// <summary>The share of reflections that are faint, a fiftieth of the mean or less.</summary>
    public double FaintShare => Means.Zip(_weights).Where(one => one.First <= FaintMean).Sum(one => one.Second);

    /// <summary>Logarithm of the density of a measured intensity.</summary>
    /// <param name="intensity">Over the mean of its resolution.</param>
    /// <param name="variance">Of the measurement, in the same units squared.</param>
    /// <param name="scale">Factor of all means, for a class of reflections that is stronger or fainter than the others.</param>
    public double LogDensity(double intensity, double variance, double scale = 1)
    {
        double sum = 0;
        for (int k = 0; k < Means.Length; k++)
            sum += _weights[k] * Density(intensity, variance, scale * Means[k]);
        return Math.Log(Math.Max(sum, double.Epsilon));
    }

    /// <summary>Density of a measured intensity whose true value is distributed exponentially with a mean.</summary>
    public static double Density(double intensity, double variance, double mean)
    {
        double sigma = Math.Sqrt(variance);
        double t = (sigma / mean - intensity / sigma) / Math.Sqrt(2);
        // Far on the tail of the exponential the error function is 2 and its scaled form overflows.
        return t < -5
            ? Math.Exp(variance / (2 * mean * mean) - intensity / mean) / mean
            : Math.Exp(-intensity * intensity / (2 * variance)) * ScaledComplementaryError.Of(t) / (2 * mean);
    }
}

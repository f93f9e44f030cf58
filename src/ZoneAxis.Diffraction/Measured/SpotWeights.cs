namespace ZoneAxis.Diffraction;

/// <summary>How much each pixel of a pattern counts as part of a spot: nothing in background and noise.</summary>
internal static class SpotWeights
{
    /// <summary>The standard deviation of normal noise is this many times its median absolute deviation: 1/Φ⁻¹(3/4).</summary>
    private const double DeviationOfMedian = 1.4826;

    /// <summary>What stands out of an image, rows × columns: I − background − noise where that is positive, else 0.</summary>
    public static double[] Of(IntensityImage image, BeamCentreOptions options)
    {
        IntensityImage background = OpeningBackground.Of(image, options.SpotRadiusFor(image));
        double[] weights = new double[image.Values.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = image.Values[i] - background.Values[i];
        double median = Median(weights);
        double deviation = DeviationOfMedian * Median(Array.ConvertAll(weights, weight => Math.Abs(weight - median)));
        double floor = median + options.NoiseDeviations * deviation;
        for (int i = 0; i < weights.Length; i++)
            weights[i] = Math.Max(weights[i] - floor, 0);
        return weights;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}

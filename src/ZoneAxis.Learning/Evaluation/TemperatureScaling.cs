namespace ZoneAxis.Learning.Evaluation;

/// <summary>Makes probabilities as large as the network is right: the logarithm of each is divided by one temperature (Guo, Pleiss, Sun and Weinberger, ICML 2017). The order stays.</summary>
public static class TemperatureScaling
{
    // Wide enough for any network that learns at all; a search by thirds comes to 1e-6 of it in 40 steps.
    private const double LeastTemperature = 0.2;
    private const double MostTemperature = 5;
    private const int SearchSteps = 40;

    // The logarithm of a probability that 32 bits hold as 0.
    private const double LeastLogarithm = -104;

    /// <summary>The temperature at which the true groups are the most probable: the least mean negative logarithm of their probabilities.</summary>
    /// <param name="predictions">What a network says of crystals that it has not learned from.</param>
    /// <returns>From 0.2 to 5; 1 where there are no crystals.</returns>
    public static double Fit(Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.All.IsEmpty)
            return 1;
        double[][] logarithms = [.. predictions.All.Select(one => Array.ConvertAll([.. one.Probabilities], LogarithmOf))];
        int[] classes = [.. predictions.All.Select(one => predictions.Classes.IndexOf(one.Group))];
        // The mean is convex in the inverse of the temperature.
        (double low, double high) = (1 / MostTemperature, 1 / LeastTemperature);
        for (int step = 0; step < SearchSteps; step++)
        {
            double third = (high - low) / 3;
            if (Cost(logarithms, classes, low + third) < Cost(logarithms, classes, high - third))
                high -= third;
            else
                low += third;
        }

        return 2 / (low + high);
    }

    /// <summary>Probabilities at a temperature.</summary>
    /// <param name="probabilities">Those at temperature 1.</param>
    /// <param name="temperature">Above 0.</param>
    /// <returns>They add up to 1.</returns>
    public static float[] Apply(IReadOnlyList<float> probabilities, double temperature)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        double[] logarithms = [.. probabilities.Select(one => LogarithmOf(one) / temperature)];
        double largest = logarithms.Max();
        double[] powers = Array.ConvertAll(logarithms, one => Math.Exp(one - largest));
        double sum = powers.Sum();
        return Array.ConvertAll(powers, one => (float)(one / sum));
    }

    private static double Cost(double[][] logarithms, int[] classes, double inverse)
    {
        double cost = 0;
        for (int place = 0; place < classes.Length; place++)
        {
            double[] row = logarithms[place];
            double largest = row.Max() * inverse;
            double sum = 0;
            foreach (double one in row)
                sum += Math.Exp((one * inverse) - largest);
            cost += largest + Math.Log(sum) - (row[classes[place]] * inverse);
        }

        return cost;
    }

    private static double LogarithmOf(float probability) => probability > 0 ? Math.Log(probability) : LeastLogarithm;
}

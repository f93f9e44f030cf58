namespace ZoneAxis.Diffraction;

/// <summary>A mean with its standard deviation.</summary>
/// <param name="Mean">The mean; 0 where there is nothing to take it of.</param>
/// <param name="Deviation">Standard deviation of the mean, from the spread of what it is taken of; 0 where that is one number or none.</param>
public readonly record struct StatisticValue(double Mean, double Deviation)
{
    internal static StatisticValue Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return default;
        double mean = values.Average();
        return values.Count == 1 ? new StatisticValue(mean, 0) : new StatisticValue(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count));
    }
}

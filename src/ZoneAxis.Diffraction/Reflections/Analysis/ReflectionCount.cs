namespace ZoneAxis.Diffraction;

/// <summary>How strong some reflections are, as a table shows it.</summary>
/// <param name="Number">How many were measured.</param>
/// <param name="MeanIntensity">Mean intensity over the mean of all at their resolution; 0 where there are none.</param>
/// <param name="MeanSignificance">Mean of I/σ by the list's own σ; 0 where there are none.</param>
/// <param name="Seen">How many have I above 3σ.</param>
public readonly record struct ReflectionCount(int Number, double MeanIntensity, double MeanSignificance, int Seen)
{
    // Of reflections that are absent one in 700 exceeds it by chance.
    private const double SeenAbove = 3;

    internal static ReflectionCount Of(IEnumerable<(double Intensity, double Variance)> normalised)
    {
        (int number, double sum, double significance, int seen) = (0, 0, 0, 0);
        foreach ((double intensity, double variance) in normalised)
        {
            double ratio = intensity / Math.Sqrt(variance);
            number++;
            sum += intensity;
            significance += ratio;
            seen += ratio > SeenAbove ? 1 : 0;
        }

        return number == 0 ? default : new ReflectionCount(number, sum / number, significance / number, seen);
    }
}

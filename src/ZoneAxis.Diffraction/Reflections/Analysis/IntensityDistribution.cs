using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>
/// How the intensities of some reflections are distributed about the mean of their resolution and of the set, z = E² = I/⟨I⟩, beside the two laws of
/// A. J. C. Wilson, Acta Cryst. 2, 318 (1949): acentric, N(z) = 1 − exp(−z), and centric, N(z) = erf √(z/2).
/// </summary>
/// <param name="Name">Which reflections: "general", a zone as "h0l", or a shell as "1.23–1.05 Å".</param>
/// <param name="Number">How many.</param>
/// <param name="MeanAmplitude">⟨|E|⟩: 0.886 acentric, 0.798 centric.</param>
/// <param name="MeanDeviation">⟨|E² − 1|⟩: 0.736 acentric, 0.968 centric.</param>
/// <param name="Fourth">⟨E⁴⟩ without what noise adds: 2 acentric, 3 centric.</param>
/// <param name="Sixth">⟨E⁶⟩ without what noise adds: 6 acentric, 15 centric.</param>
/// <param name="CentricLogRatio">Mean logarithm of how much likelier the centric law, with noise, makes a reflection than the acentric one.</param>
/// <param name="Cumulative">Shares of the reflections with E² of at most 0, 0.1, … 1.</param>
public sealed record IntensityDistribution(
    string Name,
    int Number,
    StatisticValue MeanAmplitude,
    StatisticValue MeanDeviation,
    StatisticValue Fourth,
    StatisticValue Sixth,
    StatisticValue CentricLogRatio,
    ImmutableArray<double> Cumulative)
{
    /// <summary>Steps of <see cref="Cumulative"/> from 0 to 1.</summary>
    public const int Steps = 10;

    /// <summary>The distribution of reflections.</summary>
    /// <param name="name">What to call them.</param>
    /// <param name="normalised">Intensities over the mean of their resolution, with their variances.</param>
    internal static IntensityDistribution Of(string name, IReadOnlyCollection<(double Intensity, double Variance)> normalised)
    {
        // A zone may be stronger as a whole, by a mirror plane or because heavy atoms lie in few layers.
        double mean = normalised.Count == 0 ? 1 : normalised.Average(one => one.Intensity);
        double scale = mean > 0 ? mean : 1;
        (double Z, double V)[] z = [.. normalised.Select(one => (one.Intensity / scale, one.Variance / (scale * scale)))];
        return new IntensityDistribution(
            name,
            z.Length,
            StatisticValue.Of([.. z.Select(one => Math.Sqrt(Math.Max(0, one.Z)))]),
            StatisticValue.Of([.. z.Select(one => Math.Abs(one.Z - 1))]),
            StatisticValue.Of([.. z.Select(one => one.Z * one.Z - one.V)]),
            StatisticValue.Of([.. z.Select(one => one.Z * (one.Z * one.Z - 3 * one.V))]),
            StatisticValue.Of([.. z.Select(one => WilsonDensity.Log(one.Z, one.V, 1, isCentric: true) - WilsonDensity.Log(one.Z, one.V, 1, isCentric: false))]),
            [.. Enumerable.Range(0, Steps + 1).Select(step => z.Length == 0 ? 0 : (double)z.Count(one => one.Z <= (double)step / Steps) / z.Length)]);
    }
}

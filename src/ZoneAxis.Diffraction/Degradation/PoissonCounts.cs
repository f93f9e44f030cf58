using System.Globalization;
using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Turns intensities into counts: the image is scaled so that its sum is the dose, and each pixel draws its electrons from
/// the Poisson distribution of that mean.
/// </summary>
/// <remarks>
/// The central beam takes part: of a simulated pattern it is the reflection 000, as strong as the kinematic theory has it.
/// An image without intensity stays as it is.
/// </remarks>
public sealed record PoissonCounts : IDegradation
{
    private readonly double _dose = 1e6;

    /// <summary>Expected number of electrons on the whole detector, above 0 to 10¹². Default 10⁶.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double DoseElectrons
    {
        get => _dose;
        init => _dose = ParameterRange.Within(ParameterRange.Positive(value, "dose", "electrons"), 0, PoissonDistribution.MostMean, "dose", "electrons");
    }

    /// <inheritdoc/>
    public string Name => "poisson-counts";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Counting;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An intensity is negative.</exception>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        IntensityImage image = pattern.Image;
        double sum = image.Sum();
        RequireNotNegative(image);
        return sum == 0 ? pattern : pattern.Map(value => random.NextPoisson(value / sum * DoseElectrons));
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["stage"] = Name, ["doseElectrons"] = DoseElectrons };

    private static void RequireNotNegative(IntensityImage image)
    {
        for (int i = 0; i < image.Values.Length; i++)
        {
            if (image.Values[i] < 0)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The intensity at row {i / image.Columns}, column {i % image.Columns} is {image.Values[i]}; electrons can be counted only where it is 0 or more."));
            }
        }
    }
}

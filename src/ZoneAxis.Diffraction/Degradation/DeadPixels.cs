using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>Pixels that read 0 whatever falls on them, each dead with the same probability.</summary>
public sealed record DeadPixels : IDegradation
{
    private readonly double _fraction = 0.001;

    /// <summary>Probability that a pixel is dead, 0 to 1; 0 for none. Default 0.001.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double Fraction
    {
        get => _fraction;
        init => _fraction = ParameterRange.Fraction(value, "fraction of dead pixels");
    }

    /// <summary>Seed of the detector: where it is set, the same pixels are dead in every pattern, whatever the pattern's own seed.</summary>
    public ulong? DetectorSeed { get; init; }

    /// <inheritdoc/>
    public string Name => "dead-pixels";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Defect;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        if (Fraction == 0)
            return pattern;
        RandomNumbers own = DetectorSeed is { } seed ? new RandomNumbers(seed) : random;
        return pattern.Map(value => own.NextUnit() < Fraction ? 0 : value);
    }

    /// <inheritdoc/>
    public JsonObject Describe()
    {
        JsonObject description = new() { ["stage"] = Name, ["fraction"] = Fraction };
        if (DetectorSeed is { } seed)
            description["detectorSeed"] = seed;
        return description;
    }
}

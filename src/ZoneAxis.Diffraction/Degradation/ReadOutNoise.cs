using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>What the amplifier adds to every pixel: Gaussian noise of mean 0. Values may become negative.</summary>
public sealed record ReadOutNoise : IDegradation
{
    private readonly double _sigma = 1;

    /// <summary>Standard deviation, counts; 0 for none. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double SigmaCounts
    {
        get => _sigma;
        init => _sigma = ParameterRange.NotNegative(value, "read-out noise", "counts");
    }

    /// <inheritdoc/>
    public string Name => "read-out-noise";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.ReadOut;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random) =>
        SigmaCounts == 0 ? pattern : pattern.Map(value => value + SigmaCounts * random.NextNormal());

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["stage"] = Name, ["sigmaCounts"] = SigmaCounts };
}

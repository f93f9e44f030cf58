using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>Pixels hold only so many counts; what is above is cut off. Charge that flows over into neighbours is not modelled.</summary>
public sealed record Saturation : IDegradation
{
    private readonly double _fullWell = 65535;

    /// <summary>The most counts that a pixel holds, above 0. Default 65,535.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double FullWellCounts
    {
        get => _fullWell;
        init => _fullWell = ParameterRange.Positive(value, "full well", "counts");
    }

    /// <inheritdoc/>
    public string Name => "saturation";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Well;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random) =>
        pattern.Image.Maximum() <= FullWellCounts ? pattern : pattern.Map(value => Math.Min(value, FullWellCounts));

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["stage"] = Name, ["fullWellCounts"] = FullWellCounts };
}

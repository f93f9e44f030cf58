using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Electrons that lost energy in the specimen: a background that falls from the beam centre as the Lorentzian
/// 1/(1 + (|H|/w)²), the angular distribution of single inelastic scattering 1/(θ² + θ_E²)
/// (R. F. Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, ch. 3), with w widened to what many losses make of it.
/// </summary>
/// <remarks>|H| is taken as the distance from the beam times the scale at the beam centre: 0.2 % at 2 1/Å and a wavelength of 0.035 Å.</remarks>
public sealed record InelasticBackground : IDegradation
{
    private readonly double _fraction = 0.2;
    private readonly double _halfWidth = 0.3;

    /// <summary>Share of all intensity on the detector that is background, 0 to below 1; 0 adds nothing. Default 0.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double Fraction
    {
        get => _fraction;
        init => _fraction = ParameterRange.Within(value, 0, MostFraction, "inelastic fraction", "");
    }

    /// <summary>w: |H| at which the background has fallen to half, 1/Å. Default 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double HalfWidthInverseAngstrom
    {
        get => _halfWidth;
        init => _halfWidth = ParameterRange.Positive(value, "half width of the background", "1/Å");
    }

    /// <summary>The largest <see cref="Fraction"/>.</summary>
    public const double MostFraction = 0.999;

    /// <inheritdoc/>
    public string Name => "inelastic-background";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Specimen;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        double elastic = pattern.Image.Sum();
        if (Fraction == 0 || elastic == 0)
            return pattern;
        DiffractionPattern shape = pattern.Map((_, x, y) => 1 / (1 + (x * x + y * y) / (HalfWidthInverseAngstrom * HalfWidthInverseAngstrom)));
        double scale = Fraction / (1 - Fraction) * elastic / shape.Image.Sum();
        double[] values = new double[shape.Image.Values.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = pattern.Image.Values[i] + scale * shape.Image.Values[i];
        return pattern.With(values);
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["stage"] = Name,
        ["fraction"] = Fraction,
        ["halfWidthInverseAngstrom"] = HalfWidthInverseAngstrom,
    };
}

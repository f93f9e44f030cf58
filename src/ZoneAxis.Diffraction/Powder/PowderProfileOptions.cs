namespace ZoneAxis.Diffraction;

/// <summary>The shape of the peaks of a powder profile: a pseudo-Voigt function of constant width.</summary>
public sealed record PowderProfileOptions
{
    private readonly double _width = 0.1;
    private readonly double _lorentzianShare = 0.5;
    private readonly double _step = 0.02;

    /// <summary>Full width at half maximum, degrees of 2θ, above 0. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double FullWidthDegrees
    {
        get => _width;
        init => _width = ParameterRange.Positive(value, "width of the peaks", "degrees");
    }

    /// <summary>η: share of the Lorentzian in the area of a peak, 0 (Gaussian) to 1 (Lorentzian). Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double LorentzianShare
    {
        get => _lorentzianShare;
        init => _lorentzianShare = ParameterRange.Fraction(value, "Lorentzian share");
    }

    /// <summary>Distance between points, degrees of 2θ, at least 0.001. Default 0.02.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is too small or no number.</exception>
    public double StepDegrees
    {
        get => _step;
        init => _step = ParameterRange.Within(value, LeastStepDegrees, 180, "step", "degrees");
    }

    /// <summary>The smallest <see cref="StepDegrees"/>.</summary>
    public const double LeastStepDegrees = 1e-3;
}

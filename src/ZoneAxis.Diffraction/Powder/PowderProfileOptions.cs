namespace ZoneAxis.Diffraction;

/// <summary>The shape of the peaks of a powder profile: a pseudo-Voigt function of constant width.</summary>
public sealed record PowderProfileOptions
{
    private const double UsualStep = 0.02;
    private const int StepsAcrossPeak = 5;

    // 2θ from 5° to 90°.
    private const double UsualRange = 85;

    private readonly double _width = StepsAcrossPeak * UsualStep;
    private readonly double _lorentzianShare = 0.5;
    private readonly double _step = UsualStep;

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

    /// <summary>The defaults; for a range of 2θ shorter than the usual 85° narrower in proportion, down to points 0.001° and widths 0.005°.</summary>
    /// <param name="range">The range.</param>
    public static PowderProfileOptions For(PowderOptions range)
    {
        double share = Math.Min(1, (range.ToTwoThetaDegrees - range.FromTwoThetaDegrees) / UsualRange);
        double step = Math.Max(LeastStepDegrees, share * UsualStep);
        return new PowderProfileOptions { StepDegrees = step, FullWidthDegrees = StepsAcrossPeak * step };
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>How the beam centre of a measured pattern is looked for.</summary>
public sealed record BeamCentreOptions
{
    private readonly int? _spotRadiusPixels;

    /// <summary>The defaults.</summary>
    public static BeamCentreOptions Default { get; } = new();

    /// <summary>
    /// Radius of the widest spot, pixels, 1 to 16,384; what is wider counts as background. Null, the default, takes 1/48 of the shorter
    /// side, at least 3.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int? SpotRadiusPixels
    {
        get => _spotRadiusPixels;
        init => _spotRadiusPixels = value is { } radius ? SpotRadius.Require(radius) : null;
    }

    /// <summary>How many standard deviations of the noise a pixel must stand above the background to count. Default 4.</summary>
    public double NoiseDeviations { get; init; } = 4;

    /// <summary>The power to which intensities enter: less than 1, so that a few strong pairs of spots do not outweigh many weak ones. Default 0.5.</summary>
    public double Power { get; init; } = 0.5;

    /// <summary>
    /// Whether a beam stop hides the direct beam, so that pairs of spots decide. Default false: pairs decide only where no spot is twice as strong as
    /// all others, as the direct beam mostly is; behind a stop whose arm hides its partner another spot may be, too.
    /// </summary>
    public bool BeamStop { get; init; }

    /// <summary>The spot radius for an image.</summary>
    internal int SpotRadiusFor(IntensityImage image) => SpotRadiusPixels ?? SpotRadius.DefaultFor(image);
}

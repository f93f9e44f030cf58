namespace ZoneAxis.Diffraction;

/// <summary>How a powder pattern is measured. Defaults: Cu Kα₁, 2θ from 5° to 90°.</summary>
public sealed record PowderOptions
{
    /// <summary>Cu Kα₁, Å: International Tables for Crystallography Vol. C (2006), table 4.2.2.6.</summary>
    public const double CopperKAlpha1Angstrom = 1.54059292;

    private const double MostTwoTheta = 180;
    private const double UsualFrom = 5;
    private const double UsualTo = 90;

    private readonly double _wavelength = CopperKAlpha1Angstrom;
    private readonly double _from = UsualFrom;
    private readonly double _to = UsualTo;
    private readonly double _least = 0.01;

    /// <summary>X-ray wavelength, Å. Default: Cu Kα₁ alone, 1.54059292 Å.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double WavelengthAngstrom
    {
        get => _wavelength;
        init => _wavelength = ParameterRange.Positive(value, "wavelength", "Å");
    }

    /// <summary>Smallest 2θ, degrees, 0 to 180. Default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double FromTwoThetaDegrees
    {
        get => _from;
        init => _from = ParameterRange.Within(value, 0, MostTwoTheta, "smallest 2θ", "degrees");
    }

    /// <summary>Largest 2θ, degrees, 0 to 180; a peak at 180° itself, where the Lorentz factor is infinite, is left out. Default 90.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double ToTwoThetaDegrees
    {
        get => _to;
        init => _to = ParameterRange.Within(value, 0, MostTwoTheta, "largest 2θ", "degrees");
    }

    /// <summary>Peaks below this intensity are left out; the strongest has 100. Default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double LeastIntensity
    {
        get => _least;
        init => _least = ParameterRange.NotNegative(value, "least intensity", "of 100");
    }

    /// <summary>
    /// Options for a wavelength: 2θ from 5° to 90°, or, where 90° lies beyond sin θ/λ of 2 1/Å, over the spacings that this range
    /// shows with Cu Kα₁, 17.7 to 1.09 Å.
    /// </summary>
    /// <param name="wavelengthAngstrom">X-ray wavelength, Å.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public static PowderOptions At(double wavelengthAngstrom)
    {
        PowderOptions usual = new() { WavelengthAngstrom = wavelengthAngstrom };
        return Sine(UsualTo) <= FormFactorTable.MostGaussianS * wavelengthAngstrom
            ? usual
            : usual with { FromTwoThetaDegrees = SameSpacing(UsualFrom, wavelengthAngstrom), ToTwoThetaDegrees = SameSpacing(UsualTo, wavelengthAngstrom) };
    }

    private static double SameSpacing(double twoThetaDegrees, double wavelengthAngstrom) =>
        2 * Math.Asin(Sine(twoThetaDegrees) * wavelengthAngstrom / CopperKAlpha1Angstrom) * 180 / Math.PI;

    private static double Sine(double twoThetaDegrees) => Math.Sin(twoThetaDegrees / 2 * Math.PI / 180);
}

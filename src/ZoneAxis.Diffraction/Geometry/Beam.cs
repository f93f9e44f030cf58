using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>A plane monochromatic wave along +z.</summary>
public sealed record Beam
{
    /// <summary>The published wavelength: 3.5·10⁻¹² m.</summary>
    public const double PublishedWavelengthAngstrom = 0.035;

    private readonly double _wavelengthAngstrom = PublishedWavelengthAngstrom;

    /// <summary>Wavelength λ, Å.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double WavelengthAngstrom
    {
        get => _wavelengthAngstrom;
        init => _wavelengthAngstrom = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                string.Create(CultureInfo.InvariantCulture, $"The wavelength is {value} Å; it must be a positive number."));
    }
}

using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>A plane monochromatic wave along +z.</summary>
public sealed record Beam
{
    /// <summary>The published wavelength: 3.5·10⁻¹² m.</summary>
    public const double PublishedWavelengthAngstrom = 0.035;

    /// <summary>h/mc, the electron's Compton wavelength in Å: 2.42631023538·10⁻¹² m, CODATA 2022.</summary>
    public const double ComptonWavelengthAngstrom = 0.0242631023538;

    /// <summary>mc², the electron's rest energy in keV: 0.51099895069 MeV, CODATA 2022.</summary>
    public const double RestEnergyKiloelectronvolts = 510.99895069;

    private readonly double _wavelengthAngstrom = PublishedWavelengthAngstrom;

    /// <summary>X-rays, unless said otherwise.</summary>
    public Radiation Radiation { get; init; } = Radiation.XRay;

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

    /// <summary>
    /// γ = 1 + eU/mc², by which a fast electron's mass and with it its scattering grow; from the wavelength, γ² = 1 + (h/mcλ)². 1 for X-rays.
    /// </summary>
    public double LorentzFactor => Radiation == Radiation.Electron
        ? Math.Sqrt(1 + ComptonWavelengthAngstrom / WavelengthAngstrom * (ComptonWavelengthAngstrom / WavelengthAngstrom))
        : 1;

    /// <summary>The voltage U that gives electrons this wavelength, kV; null for X-rays.</summary>
    public double? Kilovolts => Radiation == Radiation.Electron ? (LorentzFactor - 1) * RestEnergyKiloelectronvolts : null;

    /// <summary>Electrons behind an accelerating voltage, λ = h/√(2meU(1 + eU/2mc²)).</summary>
    /// <param name="kilovolts">Voltage U, kV.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public static Beam OfElectrons(double kilovolts)
    {
        double t = kilovolts / RestEnergyKiloelectronvolts;
        return double.IsFinite(kilovolts) && kilovolts > 0
            ? new Beam { Radiation = Radiation.Electron, WavelengthAngstrom = ComptonWavelengthAngstrom / Math.Sqrt(t * (t + 2)) }
            : throw new ArgumentOutOfRangeException(
                nameof(kilovolts),
                string.Create(CultureInfo.InvariantCulture, $"The accelerating voltage is {kilovolts} kV; it must be a positive number."));
    }
}

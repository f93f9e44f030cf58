namespace ZoneAxis.Diffraction;

/// <summary>The wavelength of electrons, λ = h/√(2m eU (1 + eU/2mc²)) = hc/√(eU (eU + 2mc²)), with the exact h, c and e of the SI and mc² of CODATA 2018.</summary>
internal static class ElectronWavelength
{
    private const double PlanckTimesLightKilovoltAngstrom = 12.398419843320026;
    private const double RestEnergyKilovolts = 510.99895000;

    /// <summary>Wavelength, Å; null where there is no voltage above 0.</summary>
    /// <param name="kilovolts">Acceleration voltage, kV.</param>
    public static double? AngstromOf(double? kilovolts) => kilovolts is > 0 and { } energy
        ? PlanckTimesLightKilovoltAngstrom / Math.Sqrt(energy * (energy + 2 * RestEnergyKilovolts))
        : null;
}

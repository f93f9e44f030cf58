using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What a data block of a CIF says of the beam.</summary>
internal static class CifBeam
{
    private static readonly string[] Wavelengths = ["_diffrn_radiation_wavelength", "_diffrn_radiation_wavelength_wavelength", "_diffrn_radiation_wavelength_value"];

    private static readonly string[] Sorts = ["_diffrn_radiation_probe", "_diffrn_radiation_type", "_diffrn_source", "_exptl_method"];

    /// <summary>The wavelength, Å; null where none is stated. One that is no number is none, as it does not matter to the list.</summary>
    public static double? WavelengthAngstrom(CifBlock block) =>
        block.FirstText(Wavelengths) is { } text && NumberText.TryParse(text, out double wavelength, out _) && wavelength is > 0 and <= 100 ? wavelength : null;

    /// <summary>What was scattered; null where the block does not say, or says something else.</summary>
    /// <param name="block">The block.</param>
    /// <param name="notes">Takes that it was neither X-rays nor electrons.</param>
    public static Radiation? RadiationOf(CifBlock block, ICollection<string> notes)
    {
        foreach (string text in Sorts.Select(name => block.FirstText(name)).OfType<string>())
        {
            if (Says(text, "electron"))
                return Radiation.Electron;
            if (Says(text, "neutron"))
            {
                notes.Add("these are reflections of neutrons.");
                return null;
            }
            // Types are lines of anodes, as MoK\a.
            if (Says(text, "x-ray") || Says(text, "xray") || Says(text, "synchrotron") || text.Contains("K\\a", StringComparison.OrdinalIgnoreCase) || text.Contains("K-L", StringComparison.Ordinal))
                return Radiation.XRay;
        }
        return null;
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}

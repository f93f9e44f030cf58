using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <content>Profiles and files.</content>
public sealed partial class PowderPattern
{
    /// <summary>The pattern as a diffractometer records it, its peaks widened.</summary>
    /// <param name="options">Shape of the peaks and distance between points.</param>
    public PowderProfile Profile(PowderProfileOptions options) => PowderProfile.Of(this, options);

    /// <summary>Writes the peaks as a table, "h,k,l,multiplicity,d,two_theta,intensity", d in Å, 2θ in degrees; the file appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteCsv(string path)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Name.ReplaceLineEndings(" ")}: wavelength {Options.WavelengthAngstrom} Angstrom, d in Angstrom, two_theta in degrees, strongest peak 100\n");
        text.Append("h,k,l,multiplicity,d,two_theta,intensity\n");
        foreach (PowderPeak peak in Peaks)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{peak.H},{peak.K},{peak.L},{peak.Multiplicity},{peak.SpacingAngstrom:0.000000},{peak.TwoThetaDegrees:0.00000},{peak.Intensity:0.0000}\n");
        }

        WholeFile.Write(path, text.ToString());
    }
}

using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Words how patterns of a corpus are made.</summary>
internal static class PatternWording
{
    /// <summary>A set of patterns in a line.</summary>
    /// <param name="parameters">How they are made.</param>
    public static string Of(SimulationParameters parameters)
    {
        string radiation = parameters.Beam.Radiation == Radiation.Electron ? "electrons" : "X-rays";
        string precession = parameters.Precession.IsOn ? string.Create(CultureInfo.InvariantCulture, $", precession {parameters.Precession.AngleDegrees}°") : "";
        string surface = parameters.EwaldSurface == EwaldSurface.Flat ? ", flat" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"geometry {parameters.Geometry}, cell {parameters.Cell}, {parameters.Detector.Rows} × {parameters.Detector.Columns} px, {radiation} of {parameters.Beam.WavelengthAngstrom:0.####} Å{surface}{precession}, shaping {string.Join(", ", parameters.Shapings.Select(set => set.Name))}");
    }
}

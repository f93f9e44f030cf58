using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A powder pattern as a curve: intensities at equal steps of 2θ, the highest point 100.</summary>
/// <param name="TwoThetaDegrees">2θ of each point, degrees.</param>
/// <param name="Intensities">Intensity at each point.</param>
public sealed record PowderProfile(ImmutableArray<double> TwoThetaDegrees, ImmutableArray<double> Intensities)
{
    private const double Highest = 100;

    // Guards the last point of the range against rounding.
    private const double Rounding = 1e-9;

    /// <summary>
    /// Widens the peaks of a pattern: each becomes η·Lorentzian + (1 − η)·Gaussian of one full width and of the peak's
    /// intensity as area. Tails of peaks outside the pattern's range are missing.
    /// </summary>
    internal static PowderProfile Of(PowderPattern pattern, PowderProfileOptions options)
    {
        double from = pattern.Options.FromTwoThetaDegrees;
        int points = (int)((pattern.Options.ToTwoThetaDegrees - from) / options.StepDegrees + Rounding) + 1;
        double[] places = [.. Enumerable.Range(0, points).Select(point => from + point * options.StepDegrees)];
        double[] intensities = new double[points];
        foreach (PowderPeak peak in pattern.Peaks)
        {
            for (int point = 0; point < points; point++)
                intensities[point] += peak.Intensity * Shape(places[point] - peak.TwoThetaDegrees, options);
        }

        double most = intensities.Max();
        return new PowderProfile([.. places], [.. intensities.Select(value => most > 0 ? Highest * value / most : 0)]);
    }

    /// <summary>Writes the points as a table, "two_theta,intensity"; the file appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteCsv(string path)
    {
        StringBuilder text = new("two_theta,intensity\n");
        for (int point = 0; point < TwoThetaDegrees.Length; point++)
            text.Append(CultureInfo.InvariantCulture, $"{TwoThetaDegrees[point]:0.#####},{Intensities[point]:0.#####}\n");
        WholeFile.Write(path, text.ToString());
    }

    private static double Shape(double distance, PowderProfileOptions options)
    {
        double x = 2 * distance / options.FullWidthDegrees;
        double lorentzian = 2 / Math.PI / (1 + x * x);
        double gaussian = 2 * Math.Sqrt(Math.Log(2) / Math.PI) * Math.Exp(-Math.Log(2) * x * x);
        return (options.LorentzianShare * lorentzian + (1 - options.LorentzianShare) * gaussian) / options.FullWidthDegrees;
    }
}

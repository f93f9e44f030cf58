using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The X-ray powder pattern of a crystal, peak by peak: sin θ = λ/2d, and I = Σ|F|² · (1 + cos²2θ)/(sin²θ cos θ) over the
/// reflections of one d, the polarization of an unpolarized beam times the Lorentz factor of a powder on a diffractometer
/// (International Tables for Crystallography Vol. C, ch. 6.2). No monochromator, no absorption, no preferred orientation.
/// </summary>
/// <remarks>F is that of <see cref="StructureFactor"/>, with whatever thermal motion it knows.</remarks>
public sealed partial class PowderPattern
{
    // Spacings whose 1/d² differ by less than this share are one peak: 2θ then differs by less than 10⁻⁴ degrees below 120°.
    private const double SameSpacing = 1e-6;

    // An amplitude below this share of that of all electrons in phase is absence, blurred by rounded coordinates.
    private const double Absent = 1e-4;

    // From here on 2θ is 180° to all digits, and the Lorentz factor infinite.
    private const double BackScattering = 1 - 1e-12;

    private const double Strongest = 100;

    private PowderPattern(string name, PowderOptions options, ImmutableArray<PowderPeak> peaks) => (Name, Options, Peaks) = (name, options, peaks);

    /// <summary>The crystal's name.</summary>
    public string Name { get; }

    /// <summary>Wavelength and range.</summary>
    public PowderOptions Options { get; }

    /// <summary>The peaks in the order of 2θ; none, where the range holds no reflection.</summary>
    public ImmutableArray<PowderPeak> Peaks { get; }

    /// <summary>Computes a powder pattern.</summary>
    /// <param name="crystal">All atoms of the cell; the indices are those of its lattice.</param>
    /// <param name="options">Wavelength and range.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The range of 2θ is empty, it reaches beyond the form factors' table, or it holds more than ten million reflections.</exception>
    public static PowderPattern Of(Crystal crystal, PowderOptions options)
    {
        RequireRange(options);
        FormFactorTable.XRay.RequireAll(crystal);
        double least = InverseSpacing(options.FromTwoThetaDegrees, options);
        double most = InverseSpacing(options.ToTwoThetaDegrees, options);
        double absent = Absent * crystal.Sites.Sum(site => Math.Abs(site.Occupancy) * site.Element.AtomicNumber);
        List<Reflection> reflections = [];
        foreach ((int h, int k, int l) in ReflectionRange.Of(crystal.Lattice, least, most))
        {
            Vector3D indices = new(h, k, l);
            double amplitude = StructureFactor.At(crystal, indices).Magnitude;
            double inverseSpacing = (crystal.Lattice.Inverse * indices).Length;
            if (amplitude >= absent && inverseSpacing > 0 && inverseSpacing * options.WavelengthAngstrom / 2 < BackScattering)
                reflections.Add(new Reflection(h, k, l, inverseSpacing, amplitude * amplitude));
        }

        return new PowderPattern(crystal.Name, options, Scaled(Peak(reflections, options), options.LeastIntensity));
    }

    private static void RequireRange(PowderOptions options)
    {
        if (options.FromTwoThetaDegrees >= options.ToTwoThetaDegrees)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The range of 2θ runs from {options.FromTwoThetaDegrees}° to {options.ToTwoThetaDegrees}°; the second must be larger."));
        }

        double most = InverseSpacing(options.ToTwoThetaDegrees, options) / 2;
        if (most > FormFactorTable.MostS)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"At 2θ = {options.ToTwoThetaDegrees}° and {options.WavelengthAngstrom} Å, sin θ/λ is {most:0.##} 1/Å, but form factors are tabulated up to {FormFactorTable.MostS} 1/Å only; take a smaller largest 2θ."));
        }
    }

    private static double InverseSpacing(double twoThetaDegrees, PowderOptions options) =>
        2 * Math.Sin(twoThetaDegrees / 2 * Math.PI / 180) / options.WavelengthAngstrom;

    private static List<PowderPeak> Peak(List<Reflection> reflections, PowderOptions options)
    {
        Reflection[] sorted = [.. reflections.OrderBy(reflection => reflection.InverseSpacing)];
        List<PowderPeak> peaks = [];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end].InverseSpacing < sorted[start].InverseSpacing * (1 + SameSpacing / 2))
                end++;
            peaks.Add(PeakOf(sorted.AsSpan(start, end - start), options));
            start = end;
        }

        return peaks;
    }

    private static PowderPeak PeakOf(ReadOnlySpan<Reflection> reflections, PowderOptions options)
    {
        Reflection shown = reflections[0];
        double squaredAmplitudes = 0;
        foreach (Reflection reflection in reflections)
        {
            squaredAmplitudes += 2 * reflection.SquaredAmplitude;
            if (Rank(reflection).CompareTo(Rank(shown)) > 0)
                shown = reflection;
        }

        double sine = shown.InverseSpacing * options.WavelengthAngstrom / 2;
        double cosine = Math.Sqrt(1 - sine * sine);
        double cosineOfTwoTheta = 1 - 2 * sine * sine;
        double lorentzPolarization = (1 + cosineOfTwoTheta * cosineOfTwoTheta) / (sine * sine * cosine);
        return new PowderPeak(
            shown.H, shown.K, shown.L, 2 * reflections.Length, 1 / shown.InverseSpacing,
            2 * Math.Asin(sine) * 180 / Math.PI, squaredAmplitudes * lorentzPolarization);
    }

    /// <summary>Of equivalent reflections the one with the fewest minus signs names the peak, 1 1 0 rather than 2 −1 0; of several such the greatest.</summary>
    private static (int Minuses, int H, int K, int L) Rank(Reflection one) =>
        (-((one.H < 0 ? 1 : 0) + (one.K < 0 ? 1 : 0) + (one.L < 0 ? 1 : 0)), one.H, one.K, one.L);

    private static ImmutableArray<PowderPeak> Scaled(List<PowderPeak> peaks, double least)
    {
        double scale = peaks.Count == 0 ? 0 : Strongest / peaks.Max(peak => peak.Intensity);
        return [.. peaks.Select(peak => peak with { Intensity = scale * peak.Intensity }).Where(peak => peak.Intensity >= least)];
    }

    private readonly record struct Reflection(int H, int K, int L, double InverseSpacing, double SquaredAmplitude);
}

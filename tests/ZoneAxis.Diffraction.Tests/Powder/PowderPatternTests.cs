using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public sealed class PowderPatternTests : IDisposable
{
    private const double Side = 5.6402;

    // NIST's lattice parameter of silicon, 5.43102 Å (CODATA 2018).
    private static readonly Crystal Silicon = Diamond("Si", 5.43102);

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-powder").FullName;

    /// <summary>Squared indices of the cubic reflections in the range and how many reflections have them.</summary>
    public static TheoryData<int, int, int, int> RockSaltPeaks => new()
    {
        { 1, 1, 1, 8 }, { 2, 0, 0, 6 }, { 2, 2, 0, 12 }, { 3, 1, 1, 24 }, { 2, 2, 2, 8 }, { 4, 0, 0, 6 }, { 3, 3, 1, 24 }, { 4, 2, 0, 24 }, { 4, 2, 2, 24 },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(RockSaltPeaks))]
    public void Rock_salt_has_the_peaks_that_its_formula_gives(int h, int k, int l, int multiplicity)
    {
        PowderPattern pattern = PowderPattern.Of(Make.RockSalt, new PowderOptions());
        PowderPeak peak = Assert.Single(pattern.Peaks, peak => (peak.H, peak.K, peak.L) == (h, k, l));
        PowderPeak strongest = Assert.Single(pattern.Peaks, peak => peak.Intensity == 100);
        Assert.Equal((2, 0, 0), (strongest.H, strongest.K, strongest.L));
        Assert.Equal(multiplicity, peak.Multiplicity);
        Assert.Equal(Side / Math.Sqrt(h * h + k * k + l * l), peak.SpacingAngstrom, 1e-9);
        Assert.Equal(ByFormula(h, k, l, multiplicity) / ByFormula(2, 0, 0, 6), peak.Intensity / 100, 1e-9);
    }

    [Fact]
    public void Rock_salt_has_no_other_peaks() =>
        Assert.Equal(RockSaltPeaks.Count, PowderPattern.Of(Make.RockSalt, new PowderOptions { LeastIntensity = 0 }).Peaks.Count(peak => peak.TwoThetaDegrees < 88));

    [Fact]
    public void Silicon_has_the_angles_that_every_diffractometer_is_checked_with()
    {
        // 2θ of Si with Cu Kα₁ as the powder diffraction file has it, good to a hundredth of a degree.
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions());
        double[] known = [28.44, 47.30, 56.12, 69.13, 76.38, 88.03];
        Assert.All(known.Zip(pattern.Peaks), pair => Assert.Equal(pair.First, pair.Second.TwoThetaDegrees, 0.01));
        Assert.Equal("1 1 1", string.Join(' ', pattern.Peaks[0].H, pattern.Peaks[0].K, pattern.Peaks[0].L));
        Assert.Equal([8, 12, 24, 6, 24, 24], pattern.Peaks.Select(peak => peak.Multiplicity));
    }

    [Fact]
    public void Silicon_has_the_intensities_that_its_formula_gives()
    {
        // |F|² is 32 f² for odd indices and 64 f² for even ones that add up to a multiple of four.
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions());
        FormFactor silicon = FormFactorTable.XRay.Of(Element.FromSymbol("Si"));
        double[] expected =
        [
            .. pattern.Peaks.Select(peak => peak.Multiplicity * (peak.H % 2 == 0 ? 64 : 32)
                * Math.Pow(silicon.At(1 / (4 * peak.SpacingAngstrom * peak.SpacingAngstrom)), 2) * LorentzPolarization(peak.SpacingAngstrom)),
        ];
        Assert.All(pattern.Peaks.Zip(expected), pair => Assert.Equal(pair.Second / expected.Max(), pair.First.Intensity / 100, 1e-9));
    }

    [Fact]
    public void Reflections_of_one_spacing_are_one_peak_equivalent_or_not()
    {
        // 511 and 333 of a cube: 24 + 8 reflections.
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions { ToTwoThetaDegrees = 96 });
        PowderPeak last = pattern.Peaks[^1];
        Assert.Equal((5, 1, 1, 32), (last.H, last.K, last.L, last.Multiplicity));
    }

    [Fact]
    public void A_hexagonal_peak_is_called_by_the_indices_without_minus_signs()
    {
        // 110 and 2 −1 0 are equivalent; data files list the first.
        PowderPattern pattern = PowderPattern.Of(Make.Hexagonal, new PowderOptions());
        CellParameters cell = Make.Hexagonal.Lattice.Parameters;
        PowderPeak peak = Assert.Single(pattern.Peaks, peak => Math.Abs(peak.SpacingAngstrom - cell.A / 2) < 1e-9);
        Assert.Equal((1, 1, 0), (peak.H, peak.K, peak.L));
    }

    [Theory]
    [InlineData(PowderOptions.CopperKAlpha1Angstrom, 5, 90, 0.1)]
    [InlineData(0.7093, 5, 90, 0.1)]
    [InlineData(2.29, 5, 90, 0.1)]
    [InlineData(0.154059292, 0.5, 8.11, 0.00895)]
    public void The_usual_range_shrinks_with_wavelengths_for_which_the_form_factors_do_not_reach_so_far(double wavelength, double from, double to, double width)
    {
        PowderOptions options = PowderOptions.At(wavelength);
        Assert.Equal((wavelength, from, to), (options.WavelengthAngstrom, Math.Round(options.FromTwoThetaDegrees, 3), Math.Round(options.ToTwoThetaDegrees, 3)));
        Assert.Equal(width, PowderProfileOptions.For(options).FullWidthDegrees, 1e-5);
        Assert.NotEmpty(PowderPattern.Of(Silicon, options).Peaks);
    }

    [Fact]
    public void A_larger_cell_of_the_same_crystal_has_the_same_pattern()
    {
        CellParameters p = Silicon.Lattice.Parameters;
        Site[] doubled = [.. Silicon.Sites.SelectMany(site => Enumerable.Range(0, 2).Select(cell =>
            site with { Fraction = new Vector3D((site.Fraction.X + cell) / 2, site.Fraction.Y, site.Fraction.Z) }))];
        Crystal larger = new("doubled", new Lattice(p with { A = 2 * p.A }), [.. doubled]);
        PowderPattern small = PowderPattern.Of(Silicon, new PowderOptions());
        PowderPattern large = PowderPattern.Of(larger, new PowderOptions());
        Assert.Equal(small.Peaks.Length, large.Peaks.Length);
        Assert.All(small.Peaks.Zip(large.Peaks), pair =>
        {
            Assert.Equal(pair.First.TwoThetaDegrees, pair.Second.TwoThetaDegrees, 1e-9);
            Assert.Equal(pair.First.Intensity, pair.Second.Intensity, 1e-6);
            Assert.Equal(pair.First.Multiplicity, pair.Second.Multiplicity);
        });
    }

    [Fact]
    public void A_longer_wavelength_moves_the_peaks_outward_by_Braggs_law()
    {
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions { WavelengthAngstrom = 2.29, ToTwoThetaDegrees = 180 });
        Assert.All(pattern.Peaks, peak => Assert.Equal(2.29, 2 * peak.SpacingAngstrom * Math.Sin(peak.TwoThetaDegrees * Math.PI / 360), 1e-9));
        Assert.All(pattern.Peaks, peak => Assert.True(double.IsFinite(peak.Intensity)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void A_profile_has_the_stated_width_and_its_peaks_heights(double lorentzianShare)
    {
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions { FromTwoThetaDegrees = 20, ToTwoThetaDegrees = 40 });
        PowderProfile profile = pattern.Profile(new PowderProfileOptions { FullWidthDegrees = 0.5, LorentzianShare = lorentzianShare, StepDegrees = 0.01 });
        Assert.Equal(2001, profile.Intensities.Length);
        double[] above = [.. profile.TwoThetaDegrees.Zip(profile.Intensities).Where(point => point.Second >= 50).Select(point => point.First)];
        Assert.Equal(0.5, above[^1] - above[0], 0.021);
        Assert.Equal(pattern.Peaks[0].TwoThetaDegrees, (above[^1] + above[0]) / 2, 0.01);
        Assert.Equal(100, profile.Intensities.Max(), 1e-9);
    }

    [Fact]
    public void Peaks_and_profile_are_written_as_tables()
    {
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions());
        string peaks = Path.Combine(_folder, "peaks.csv");
        pattern.WriteCsv(peaks);
        string[] lines = File.ReadAllLines(peaks);
        Assert.Equal("h,k,l,multiplicity,d,two_theta,intensity", lines[1]);
        Assert.Equal("1,1,1,8,3.135601,28.44186,100.0000", lines[2]);
        Assert.Equal(2 + pattern.Peaks.Length, lines.Length);
        string curve = Path.Combine(_folder, "profile.csv");
        pattern.Profile(new PowderProfileOptions()).WriteCsv(curve);
        Assert.Equal(1 + 4251, File.ReadAllLines(curve).Length);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_figure_has_a_curve_and_legible_text()
    {
        string path = Path.Combine(_folder, "powder.png");
        new PowderFigure().Write(PowderPattern.Of(Silicon, new PowderOptions()), path);
        RgbImage figure = RgbImage.ReadPng(path);
        Assert.Equal((1200, 500), (figure.Columns, figure.Rows));

        // The title stands in the first rows, the name of the axis in the last ones.
        Assert.True(figure.Pixels[..(40 * figure.Columns * RgbImage.Channels)].ContainsAnyInRange((byte)0, (byte)50));
        Assert.True(figure.Pixels[^(20 * figure.Columns * RgbImage.Channels)..].ContainsAnyInRange((byte)0, (byte)50));
    }

    [Fact]
    public void A_range_without_reflections_has_no_peaks_and_a_flat_profile()
    {
        PowderPattern pattern = PowderPattern.Of(Silicon, new PowderOptions { FromTwoThetaDegrees = 5, ToTwoThetaDegrees = 10 });
        Assert.Empty(pattern.Peaks);
        Assert.All(pattern.Profile(new PowderProfileOptions()).Intensities, value => Assert.Equal(0, value));
        new PowderFigure().Write(pattern, Path.Combine(_folder, "empty.png"));
    }

    [Fact]
    public void What_cannot_be_computed_is_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PowderOptions { WavelengthAngstrom = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PowderOptions { ToTwoThetaDegrees = 200 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PowderProfileOptions { FullWidthDegrees = 0 });
        Assert.Throws<ArgumentException>(() => PowderPattern.Of(Silicon, new PowderOptions { FromTwoThetaDegrees = 50, ToTwoThetaDegrees = 50 }));
        ArgumentException tooFar = Assert.Throws<ArgumentException>(() => PowderPattern.Of(Silicon, new PowderOptions { WavelengthAngstrom = 0.1 }));
        Assert.Contains("sin θ/λ is 7.07 1/Å", tooFar.Message, StringComparison.Ordinal);
        PowderOptions large = new() { WavelengthAngstrom = 0.5, ToTwoThetaDegrees = 120 };
        ArgumentException tooMany = Assert.Throws<ArgumentException>(() => PowderPattern.Of(Diamond("Si", 60), large));
        Assert.Contains("216000 Å³", tooMany.Message, StringComparison.Ordinal);
        Assert.Throws<MissingFormFactorException>(() => PowderPattern.Of(Diamond("Es", 5), new PowderOptions()));
    }

    private static double ByFormula(int h, int k, int l, int multiplicity)
    {
        int squared = h * h + k * k + l * l;
        double sSquared = squared / (4 * Side * Side);
        double sodium = FormFactorTable.XRay.Of(Element.FromSymbol("Na")).At(sSquared);
        double chlorine = FormFactorTable.XRay.Of(Element.FromSymbol("Cl")).At(sSquared);
        double amplitude = 4 * (h % 2 == 0 ? sodium + chlorine : chlorine - sodium);
        return multiplicity * amplitude * amplitude * LorentzPolarization(Side / Math.Sqrt(squared));
    }

    private static double LorentzPolarization(double spacing)
    {
        double theta = Math.Asin(1.54059292 / (2 * spacing));
        return (1 + Math.Pow(Math.Cos(2 * theta), 2)) / (Math.Pow(Math.Sin(theta), 2) * Math.Cos(theta));
    }

    private static Crystal Diamond(string symbol, double side)
    {
        Vector3D[] centring = [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)];
        Vector3D quarter = new(0.25, 0.25, 0.25);
        return Make.Of(side, [.. centring.SelectMany(t => new[] { t, t + quarter }).Select(place => new Site(Element.FromSymbol(symbol), place))]) with { Name = symbol };
    }
}

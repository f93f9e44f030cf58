using System.Runtime.Intrinsics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class FormFactorTests
{
    // Largest |f(0) − Z| of the printed table.
    private const double TableError = 0.06;
    private const int Californium = 98;
    private const double FitTolerance = 0.07;

    // The X-ray table has hydrogen bonded, the electron table free.
    private const double HydrogenTolerance = 0.13;

    public static TheoryData<int> AtomicNumbers => [.. Enumerable.Range(1, Californium)];

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Forward_scattering_counts_the_electrons(int atomicNumber) =>
        Assert.Equal(atomicNumber, FormFactorTable.XRay.Of(Element.FromAtomicNumber(atomicNumber)).At(0), TableError);

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Bounds_hold_everywhere_between_their_ends(int atomicNumber)
    {
        FormFactor formFactor = FormFactorTable.XRay.Of(Element.FromAtomicNumber(atomicNumber)).Moving(atomicNumber % 3 - 0.5);
        for (int step = 0; step < 40; step++)
        {
            double bound = formFactor.BoundBetween(step * 0.1, (step + 1) * 0.1);
            for (int within = 0; within <= 10; within++)
                Assert.True(Math.Abs(formFactor.At(step * 0.1 + within * 0.01)) <= bound + 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Electron_form_factors_follow_from_those_of_X_rays(int atomicNumber)
    {
        // Both tables are fits; those of H, Rb and Cs drift apart beyond 1.2 1/Å.
        Element element = Element.FromAtomicNumber(atomicNumber);
        for (double s = 0.3; s < 1.25; s += 0.1)
        {
            double expected = MottBethe(element, s);
            Assert.Equal(expected, FormFactorTable.Electron.Of(element).At(s * s), (atomicNumber == 1 ? HydrogenTolerance : FitTolerance) * expected);
        }
    }

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void High_angles_continue_without_a_step_and_fall_all_the_way(int atomicNumber)
    {
        foreach (FormFactorTable table in new[] { FormFactorTable.XRay, FormFactorTable.Electron })
        {
            FormFactor formFactor = table.Of(Element.FromAtomicNumber(atomicNumber));
            const double Seam = FormFactorTable.MostGaussianS;
            Assert.Equal(formFactor.At(Seam * Seam), formFactor.At(Seam * Seam + 1e-9), 1e-6 * formFactor.At(Seam * Seam));
            for (double s = Seam; s < FormFactorTable.MostS; s += 0.02)
                Assert.InRange(formFactor.At((s + 0.02) * (s + 0.02)), double.Epsilon, formFactor.At(s * s) * (1 - 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Bounds_hold_at_high_angles_and_across_the_seam(int atomicNumber)
    {
        FormFactor formFactor = FormFactorTable.Electron.Of(Element.FromAtomicNumber(atomicNumber)).Times(-1.4).Moving(0.1 * (atomicNumber % 3));
        for (double from = 3; from < 30; from += 1.7)
        {
            double bound = formFactor.BoundBetween(from, from + 2.5);
            for (double at = from; at <= from + 2.5; at += 0.1)
                Assert.True(Math.Abs(formFactor.At(at)) <= bound + 1e-12);
        }
    }

    // D. Waasmaier and A. Kirfel, Acta Cryst. A51, 416 (1995): five Gaussians and a constant, another fit, for s up to 6 1/Å. Mg, Si, Ni and Zr
    // are those of which a digit is corrected.
    [Theory]
    [InlineData("O", new[] { 2.960427, 2.508818, 0.637853, 0.722838, 1.142756 }, new[] { 14.182259, 5.936858, 0.112726, 34.958481, 0.390240 }, 0.027014)]
    [InlineData("Mg", new[] { 4.708971, 1.194814, 1.558157, 1.170413, 3.239403 }, new[] { 4.875207, 108.506081, 0.111516, 48.292408, 1.928171 }, 0.126842)]
    [InlineData("Si", new[] { 5.275329, 3.191038, 1.511514, 1.356849, 2.519114 }, new[] { 2.631338, 33.730728, 0.081119, 86.288643, 1.170087 }, 0.145073)]
    [InlineData("Ni", new[] { 13.521865, 6.947285, 3.866028, 2.135900, 4.284731 }, new[] { 4.077277, 0.286763, 14.622634, 71.966080, 0.004437 }, -2.762697)]
    [InlineData("Zr", new[] { 17.859772, 10.911038, 5.821115, 3.512513, 0.746965 }, new[] { 1.310692, 12.319285, 0.104353, 91.777542, 0.104353 }, 1.124859)]
    [InlineData("Fe", new[] { 12.311098, 1.876623, 3.066177, 2.070451, 6.975185 }, new[] { 5.009415, 0.014461, 18.743040, 82.767876, 0.346506 }, -0.304931)]
    [InlineData("Au", new[] { 16.777390, 19.317156, 32.979683, 5.595453, 10.576854 }, new[] { 0.122737, 8.621570, 1.256902, 38.008820, 0.000601 }, -6.279078)]
    [InlineData("U", new[] { 15.679275, 32.824306, 13.660459, 3.687261, 22.279434 }, new[] { 0.071206, 0.681177, 18.236156, 112.500038, 3.930325 }, 3.854444)]
    public void High_angles_agree_with_another_fit(string symbol, double[] amplitudes, double[] widths, double constant)
    {
        // The two lie within 2 % of one another at 2 1/Å and, for these, within 3 % up to 6 1/Å; Mg, of which the corrected digit is the least certain, within 8.4 %.
        FormFactor formFactor = FormFactorTable.XRay.Of(Element.FromSymbol(symbol));
        for (double s = 2; s <= 6; s += 0.25)
        {
            double other = constant + amplitudes.Zip(widths, (amplitude, width) => amplitude * Math.Exp(-width * s * s)).Sum();
            Assert.Equal(other, formFactor.At(s * s), (symbol == "Mg" ? 0.085 : 0.03) * other);
        }
    }

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Far_out_electrons_follow_the_formula_of_Mott_and_Bethe(int atomicNumber)
    {
        Element element = Element.FromAtomicNumber(atomicNumber);
        for (double s = 3; s <= 6; s += 0.5)
        {
            double expected = MottBethe(element, s);
            Assert.Equal(expected, FormFactorTable.Electron.Of(element).At(s * s), 1e-12 * expected);
        }
    }

    [Fact]
    public void Four_at_once_are_as_one_by_one_on_both_sides_of_the_seam()
    {
        Vector256<double> places = Vector256.Create(0.3, 4, 4.0001, 20);
        foreach (FormFactorTable table in new[] { FormFactorTable.XRay, FormFactorTable.Electron })
        {
            FormFactor copper = table.Of(Element.FromSymbol("Cu")).Moving(0.4).Times(2);
            Vector256<double> values = copper.At(places);
            for (int lane = 0; lane < Vector256<double>.Count; lane++)
                Assert.Equal(copper.At(places[lane]), values[lane], 1e-12);
        }
    }

    [Fact]
    public void Electrons_of_200_kilovolts_reach_the_corners_of_the_usual_detector()
    {
        Rotated45 geometry = new() { Beam = Beam.OfElectrons(200) };
        IntensityImage image = new PatternSimulator(geometry).Intensity(Make.RockSalt, geometry.View(PatternAxis.X));
        Assert.True(image.Values.ToArray().All(double.IsFinite));
        Assert.True(image.Maximum() > 0);
    }

    [Fact]
    public void Thermal_motion_widens_every_term()
    {
        foreach (FormFactorTable table in new[] { FormFactorTable.XRay, FormFactorTable.Electron })
        {
            FormFactor iron = table.Of(Element.FromSymbol("Fe"));
            Assert.Equal(iron.At(0.49) * Math.Exp(-0.8 * 0.49), iron.Moving(0.8).At(0.49), 1e-12);
            Assert.Equal(3 * iron.At(0.49), iron.Times(3).At(0.49), 1e-12);
            Assert.Equal(3 * iron.At(9) * Math.Exp(-0.8 * 9), iron.Times(3).Moving(0.8).At(9), 1e-12);
        }
    }

    [Theory]
    [InlineData(100, 0.037014, 1.195695)]
    [InlineData(200, 0.025079, 1.391390)]
    [InlineData(300, 0.019687, 1.587085)]
    public void Electrons_have_the_relativistic_wavelength_and_mass(double kilovolts, double wavelength, double gamma)
    {
        // Wavelengths as any table of electron microscopy gives them; γ = 1 + U/511 kV.
        Beam beam = Beam.OfElectrons(kilovolts);
        Assert.Equal(wavelength, beam.WavelengthAngstrom, 1e-6);
        Assert.Equal(gamma, beam.LorentzFactor, 1e-6);
        Assert.Equal(kilovolts, beam.Kilovolts!.Value, 1e-9);
        Assert.Null(new Beam().Kilovolts);
        Assert.Equal(1, new Beam().LorentzFactor);
    }

    [Fact]
    public void An_element_beyond_the_table_is_refused() =>
        Assert.Throws<MissingFormFactorException>(() => FormFactorTable.XRay.Of(Element.FromSymbol("Og")));

    [Fact]
    public void Where_the_fits_meet_they_differ_by_a_few_per_cent_in_the_median()
    {
        Assert.InRange(MedianMiss(FormFactorTable.XRay), 0.005, 0.015);
        Assert.InRange(MedianMiss(FormFactorTable.Electron), 0.01, 0.025);

        static double MedianMiss(FormFactorTable table)
        {
            double[] misses = [.. AtomicNumbers.Select(row => Math.Abs(table.Of(Element.FromAtomicNumber(row.Data)).Tail!.EdgeRatio - 1)).Order()];
            return misses[misses.Length / 2];
        }
    }

    // N. F. Mott and H. Bethe: f_e = (Z − f_x)/(8π²a₀s²), a₀ = 0.529177 Å the Bohr radius.
    private static double MottBethe(Element element, double s) =>
        (element.AtomicNumber - FormFactorTable.XRay.Of(element).At(s * s)) / (8 * Math.PI * Math.PI * 0.529177 * s * s);
}

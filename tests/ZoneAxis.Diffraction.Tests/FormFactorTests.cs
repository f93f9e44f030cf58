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
        // N. F. Mott and H. Bethe: f_e = (Z − f_x)/(8π²a₀s²), a₀ = 0.529177 Å the Bohr radius. Both tables are fits; those of H, Rb and Cs drift apart beyond 1.2 1/Å.
        const double MottBethe = 1 / (8 * Math.PI * Math.PI * 0.529177);
        Element element = Element.FromAtomicNumber(atomicNumber);
        for (double s = 0.3; s < 1.25; s += 0.1)
        {
            double expected = MottBethe * (atomicNumber - FormFactorTable.XRay.Of(element).At(s * s)) / (s * s);
            Assert.Equal(expected, FormFactorTable.Electron.Of(element).At(s * s), (atomicNumber == 1 ? HydrogenTolerance : FitTolerance) * expected);
        }
    }

    [Fact]
    public void Thermal_motion_widens_every_term()
    {
        foreach (FormFactorTable table in new[] { FormFactorTable.XRay, FormFactorTable.Electron })
        {
            FormFactor iron = table.Of(Element.FromSymbol("Fe"));
            Assert.Equal(iron.At(0.49) * Math.Exp(-0.8 * 0.49), iron.Moving(0.8).At(0.49), 1e-12);
            Assert.Equal(3 * iron.At(0.49), iron.Times(3).At(0.49), 1e-12);
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
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class FormFactorTests
{
    // Largest |f(0) − Z| of the printed table.
    private const double TableError = 0.06;
    private const int Californium = 98;

    public static TheoryData<int> AtomicNumbers => [.. Enumerable.Range(1, Californium)];

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Forward_scattering_counts_the_electrons(int atomicNumber) =>
        Assert.Equal(atomicNumber, FormFactorTable.XRay.Of(Element.FromAtomicNumber(atomicNumber)).At(0), TableError);

    [Theory]
    [MemberData(nameof(AtomicNumbers))]
    public void Bounds_hold_everywhere_between_their_ends(int atomicNumber)
    {
        FormFactor formFactor = FormFactorTable.XRay.Of(Element.FromAtomicNumber(atomicNumber));
        for (int step = 0; step < 40; step++)
        {
            double bound = formFactor.BoundBetween(step * 0.1, (step + 1) * 0.1);
            for (int within = 0; within <= 10; within++)
                Assert.True(Math.Abs(formFactor.At(step * 0.1 + within * 0.01)) <= bound + 1e-12);
        }
    }

    [Fact]
    public void An_element_beyond_the_table_is_refused() =>
        Assert.Throws<MissingFormFactorException>(() => FormFactorTable.XRay.Of(Element.FromSymbol("Og")));
}

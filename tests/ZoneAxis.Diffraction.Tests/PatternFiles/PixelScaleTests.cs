namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public class PixelScaleTests
{
    [Theory]
    [InlineData(2, "1/nm", 0.2)]
    [InlineData(2, "nm^-1", 0.2)]
    [InlineData(2, "nm⁻¹", 0.2)]
    [InlineData(2, "1 / nm", 0.2)]
    [InlineData(2, "1/Å", 2)]
    [InlineData(2, "Å^-1", 2)]
    [InlineData(2, "A-1", 2)]
    [InlineData(2, "1/\u212B", 2)]
    [InlineData(2, "$A^{-1}$", 2)]
    [InlineData(2, "[1/n_m]", 0.2)]
    [InlineData(2, "nm^(-1)", 0.2)]
    [InlineData(-2, "1/µm", 2e-4)]
    [InlineData(2e8, "1/m", 0.02)]
    [InlineData(0.5, "mrad", 0.5e-3 / 0.0251)]
    [InlineData(5e-4, "rad", 0.5e-3 / 0.0251)]
    public void Units_become_inverse_angstroms(double value, string unit, double expected) =>
        Assert.Equal(expected, new PixelScale(value, unit).InverseAngstromPerPixel(0.0251)!.Value, expected * 1e-12);

    [Theory]
    [InlineData(2, "nm")]
    [InlineData(2, "")]
    [InlineData(2, "px")]
    [InlineData(0, "1/nm")]
    [InlineData(double.NaN, "1/nm")]
    public void Other_units_give_no_scale(double value, string unit) => Assert.Null(new PixelScale(value, unit).InverseAngstromPerPixel(0.0251));

    [Fact]
    public void Angles_need_a_wavelength() => Assert.Null(new PixelScale(2, "mrad").InverseAngstromPerPixel(null));
}

namespace ZoneAxis.Diffraction.Tests;

public class ShapedDescriptorTests
{
    [Fact]
    public void One_call_equals_its_steps()
    {
        var descriptor = new ShapedDescriptor(new ShapedDescriptorOptions { Side = 64 });
        PatternTriple raw = new PatternSimulator(new Rotated45()).GreyTriple(Make.ZincBlende);
        byte[] expected = new byte[NetworkInput.Length(64)];
        NetworkInput.Write(new ReleasedShaper().Shape(raw), 64, expected);
        Assert.Equal(expected, descriptor.Describe(Make.ZincBlende));
    }

    [Fact]
    public void The_default_side_is_the_published_one() =>
        Assert.Equal(6 * 224 * 224, new ShapedDescriptor(new ShapedDescriptorOptions()).Length);

    [Fact]
    public void A_side_of_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ShapedDescriptor(new ShapedDescriptorOptions { Side = 0 }));
}

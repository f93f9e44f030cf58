namespace ZoneAxis.Diffraction.Tests;

public class LatticeDirectionTests
{
    [Theory]
    [InlineData("1,0,0", 1, 0, 0, "100")]
    [InlineData("[1 -1 0]", 1, -1, 0, "1-10")]
    [InlineData("-110", -1, 1, 0, "-110")]
    [InlineData("2,4,-6", 1, 2, -3, "12-3")]
    [InlineData("10,1,0", 10, 1, 0, "10_1_0")]
    [InlineData("10_1_0", 10, 1, 0, "10_1_0")]
    public void Directions_are_read_without_their_common_factor_and_named(string text, int u, int v, int w, string name)
    {
        LatticeDirection direction = LatticeDirection.Parse(text);
        Assert.Equal((u, v, w), (direction.U, direction.V, direction.W));
        Assert.Equal(name, direction.Name);
        Assert.Equal(direction, LatticeDirection.Parse(direction.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,0")]
    [InlineData("0,0,0")]
    [InlineData("1,x,0")]
    [InlineData("1,0,0,0")]
    [InlineData("99999999999,0,1")]
    [InlineData("1001,0,1")]
    public void Texts_that_are_no_direction_are_refused(string text) =>
        Assert.EndsWith(".", Assert.Throws<FormatException>(() => LatticeDirection.Parse(text)).Message, StringComparison.Ordinal);
}

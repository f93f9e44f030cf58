namespace ZoneAxis.Diffraction.Tests;

public class SpotPatternTests
{
    [Fact]
    public void The_three_patterns_are_red_green_and_blue()
    {
        RgbImage image = SpotPattern.Of(new PatternTriple(Of(1, 2), Of(3, 4), Of(5, 6)));
        Assert.Equal((1, 2), (image.Rows, image.Columns));
        Assert.Equal<byte>([1, 3, 5, 2, 4, 6], image.Pixels.ToArray());
    }

    [Fact]
    public void Patterns_of_different_sizes_are_refused() =>
        Assert.Contains("y 1 × 3", Assert.Throws<ArgumentException>(() => SpotPattern.Of(new PatternTriple(Of(1, 2), Of(1, 2, 3), Of(1, 2)))).Message, StringComparison.Ordinal);

    private static GreyImage Of(params byte[] greys) => new(1, greys.Length, greys);
}

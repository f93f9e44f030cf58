using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Corpora.Tests;

public class PatternCodeTests
{
    private const int Side = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Raw_pixels_come_back_whatever_part_of_them_is_lit(double part)
    {
        Random random = new(TestSeed.Next());
        byte[] pixels = [.. Enumerable.Range(0, Side * Side).Select(_ => random.NextDouble() < part ? (byte)random.Next(1, 256) : (byte)0)];
        (byte[] runs, byte[] greys) = new PatternCode().Raw(pixels);
        byte[] read = new byte[pixels.Length];
        new PatternBlob(runs, greys, []).WriteRaw(read);
        Assert.Equal(pixels, read);
    }

    [Fact]
    public void Lines_are_the_runs_of_pixels_where_the_channels_differ()
    {
        byte[] own = new byte[16];
        byte[] other = new byte[16];
        own[0] = own[5] = own[6] = own[15] = 255;
        other[9] = own[9] = 30;
        RunReader runs = new(new PatternCode().Lines(new ShapedPattern(4, PatternAxis.X, own, other)));
        List<(int, int)> read = [];
        while (runs.Next(out int start, out int length))
            read.Add((start, length));
        Assert.Equal([(0, 1), (5, 2), (15, 1)], read);
    }

    [Fact]
    public void Long_gaps_take_several_bytes()
    {
        byte[] pixels = new byte[1 << 21];
        pixels[^1] = 7;
        (byte[] runs, byte[] greys) = new PatternCode().Raw(pixels);
        byte[] read = new byte[pixels.Length];
        new PatternBlob(runs, greys, []).WriteRaw(read);
        Assert.Equal((4, 1), (runs.Length, greys.Length));
        Assert.Equal(7, read[^1]);
        Assert.Equal(-1, read.AsSpan()[..^1].IndexOfAnyExcept((byte)0));
    }
}

using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class TextShaperTests
{
    private const int Side = 96;

    private static readonly TextShaper Shaper = new();

    [Fact]
    public void A_pattern_turned_or_mirrored_has_the_turned_or_mirrored_shape()
    {
        foreach (int seed in Enumerable.Range(TestSeed.Next(), 20))
        {
            GreyImage raw = RandomSpots(new Random(seed));
            ShapedPattern shaped = Shaper.Shape(raw, PatternAxis.Y);
            Assert.True(!shaped.Own.SequenceEqual(raw.Pixels), $"No line was drawn for seed {seed}.");
            foreach (Func<byte[], byte[]> turn in new[] { Turned, Mirrored })
            {
                ShapedPattern turned = Shaper.Shape(new GreyImage(Side, Side, turn(raw.Pixels.ToArray())), PatternAxis.Y);
                Assert.True(turned.Own.SequenceEqual(turn(shaped.Own.ToArray())), $"Seed {seed}.");
                Assert.True(turned.Other.SequenceEqual(turn(shaped.Other.ToArray())), $"Seed {seed}.");
            }
        }
    }

    [Fact]
    public void A_square_lattice_of_spots_becomes_a_grid_with_diagonals()
    {
        byte[] pixels = new byte[Side * Side];
        for (int row = 8; row < Side; row += 20)
        {
            for (int column = 8; column < Side; column += 20)
                Spot(pixels, row, column, 200);
        }

        // √2 is below 1.7: the diagonals are lines too, and they alone cross the middles of the squares.
        ShapedPattern grid = Shaper.Shape(new GreyImage(Side, Side, pixels), PatternAxis.X);
        Assert.All(Enumerable.Range(8, 81), at => Assert.Equal(255, grid.Own[28 * Side + at]));
        Assert.All(Enumerable.Range(8, 81), at => Assert.Equal(255, grid.Own[at * Side + 48]));
        Assert.Equal(255, grid.Own[18 * Side + 18]);
        Assert.Equal(0, grid.Own[18 * Side + 13]);
        Assert.True(grid.Other.SequenceEqual(pixels));

        TextShaper shorter = new(new TextShapingOptions { Reach = 1.2 });
        Assert.Equal(0, shorter.Shape(new GreyImage(Side, Side, pixels), PatternAxis.X).Own[18 * Side + 18]);
    }

    [Fact]
    public void Lines_join_what_is_nearer_than_the_reach_times_the_smallest_distance_and_nothing_else()
    {
        byte[] pixels = new byte[Side * Side];
        // 20, 33 (1.65 times 20) and 35 px (1.75 times 20) apart in one row.
        foreach (int column in new[] { 3, 23, 56, 91 })
            pixels[10 * Side + column] = 90;
        ShapedPattern shaped = Shaper.Shape(new GreyImage(Side, Side, pixels), PatternAxis.X);
        Assert.Equal((255, 255, 0), (shaped.Own[10 * Side + 12], shaped.Own[10 * Side + 40], shaped.Own[10 * Side + 70]));
    }

    [Fact]
    public void A_lone_spot_and_a_dark_pattern_have_no_lines()
    {
        byte[] pixels = new byte[Side * Side];
        Assert.True(Shaper.Shape(new GreyImage(Side, Side, pixels), PatternAxis.Z).Own.SequenceEqual(pixels));
        Spot(pixels, 30, 40, 100);
        Assert.True(Shaper.Shape(new GreyImage(Side, Side, pixels), PatternAxis.Z).Own.SequenceEqual(pixels));
    }

    [Fact]
    public void Larger_nodes_have_thicker_lines()
    {
        byte[] small = new byte[Side * Side];
        byte[] large = new byte[Side * Side];
        foreach (int column in new[] { 10, 60 })
        {
            small[20 * Side + column] = 200;
            for (int row = 16; row <= 24; row++)
                large.AsSpan(row * Side + column - 4, 9).Fill(200);
        }

        int Thickness(byte[] pixels)
        {
            ShapedPattern shaped = Shaper.Shape(new GreyImage(Side, Side, pixels), PatternAxis.X);
            return Enumerable.Range(0, Side).Count(row => shaped.Own[row * Side + 35] == 255);
        }

        // A node of 81 px is as large as a disk of 10.2 px across.
        Assert.Equal((1, 11), (Thickness(small), Thickness(large)));
    }

    [Fact]
    public void Side_maxima_and_spots_split_by_one_dark_pixel_are_no_nodes_of_their_own()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[10 * Side + 10] = pixels[10 * Side + 12] = pixels[60 * Side + 60] = 200;
        pixels[10 * Side + 16] = 9;
        ShapingStep step = Shaper.Steps(new GreyImage(Side, Side, pixels), PatternAxis.X)[1];
        Assert.Equal("nodes: 2", step.Title);
    }

    [Fact]
    public void Patterns_that_are_not_square_and_options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Shaper.Shape(new GreyImage(4, 5, new byte[20]), PatternAxis.X));
        Assert.Throws<ArgumentException>(() => new TextShaper(new TextShapingOptions { Reach = double.NaN }));
        Assert.Throws<ArgumentException>(() => new TextShaper(new TextShapingOptions { NodeShare = 0 }));
        Assert.Throws<ArgumentException>(() => new TextShaper(new TextShapingOptions { ConnectionReach = 0 }));
    }

    private static GreyImage RandomSpots(Random random)
    {
        byte[] pixels = new byte[Side * Side];
        for (int spot = 0; spot < 12; spot++)
            Spot(pixels, random.Next(2, Side - 2), random.Next(2, Side - 2), random.Next(60, 250));
        return new GreyImage(Side, Side, pixels);
    }

    private static void Spot(byte[] pixels, int row, int column, int grey)
    {
        pixels[row * Side + column] = (byte)grey;
        pixels[(row + 1) * Side + column] = pixels[row * Side + column + 1] = pixels[(row - 1) * Side + column] = pixels[row * Side + column - 1] = (byte)(grey / 2);
    }

    private static byte[] Turned(byte[] pixels) => [.. Enumerable.Range(0, Side * Side).Select(i => pixels[i % Side * Side + Side - 1 - i / Side])];

    private static byte[] Mirrored(byte[] pixels) => [.. Enumerable.Range(0, Side * Side).Select(i => pixels[i / Side * Side + Side - 1 - i % Side])];
}

using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class ReleasedShaperTests
{
    private const int Side = 256;

    private static readonly ReleasedShaper Shaper = new();

    [Fact]
    public void A_pattern_that_is_dark_outside_the_box_is_left_as_it_is()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[127 * Side + 127] = 255;
        pixels[118 * Side + 119] = 90;
        ShapedPattern shaped = Shaper.Shape(Raw(pixels), PatternAxis.Y);
        Assert.True(shaped.Own.SequenceEqual(pixels));
        Assert.True(shaped.Other.SequenceEqual(pixels));
    }

    [Fact]
    public void The_brightest_pixel_outside_the_box_wraps_to_black()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[10 * Side + 20] = 40;
        ShapedPattern shaped = Shaper.Shape(Raw(pixels), PatternAxis.X);
        Assert.Equal(0, shaped.Other[10 * Side + 20]);
        Assert.Equal(0, shaped.Own[10 * Side + 20]);
    }

    [Fact]
    public void Pixels_in_one_row_or_one_column_are_not_joined()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[10 * Side + 20] = pixels[10 * Side + 60] = pixels[50 * Side + 200] = pixels[90 * Side + 200] = 100;
        ShapedPattern shaped = Shaper.Shape(Raw(pixels), PatternAxis.X);
        Assert.Equal(0, shaped.Own[10 * Side + 40]);
        Assert.Equal(0, shaped.Own[70 * Side + 200]);
        Assert.Equal(255, shaped.Own[30 * Side + 111]);
    }

    [Fact]
    public void The_own_channel_follows_the_axis()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[10 * Side + 20] = pixels[40 * Side + 50] = 100;
        int onLine = (11 * Side + 21) * RgbImage.Channels;
        foreach (PatternAxis axis in Enum.GetValues<PatternAxis>())
        {
            RgbImage image = Shaper.Shape(Raw(pixels), axis).ToRgb();
            Assert.Equal(255, image.Pixels[onLine + (int)axis]);
            Assert.Equal(255, image.Pixels[onLine] + image.Pixels[onLine + 1] + image.Pixels[onLine + 2]);
        }
    }

    [Fact]
    public void A_line_has_one_point_fewer_than_it_needs()
    {
        // 4 points from 0 to 4: 0, 4/3, 8/3, 4, so that one of the five rows is left out.
        byte[] plane = new byte[25];
        new LineDrawing(plane, 5, 1).Draw(0, 0, 4, 4);
        Assert.Equal([0, 6, 18, 24], Enumerable.Range(0, 25).Where(i => plane[i] == 1));
    }

    [Fact]
    public void Vectorised_lines_equal_the_plain_formula()
    {
        const int columns = 64;
        Random random = new(TestSeed.Next());
        for (int repeat = 0; repeat < 2000; repeat++)
        {
            (int row, int column, int endRow, int endColumn) = (random.Next(columns), random.Next(columns), random.Next(columns), random.Next(columns));
            if (row == endRow || column == endColumn)
                continue;
            byte[] plane = new byte[columns * columns];
            new LineDrawing(plane, columns, 1).Draw(row, column, endRow, endColumn);
            Assert.Equal(PlainLine(row, column, endRow, endColumn, columns), plane);
        }
    }

    [Fact]
    public void A_dark_pattern_stays_dark_and_a_lone_pixel_has_no_lines()
    {
        byte[] pixels = new byte[Side * Side];
        Assert.False(Shaper.Shape(Raw(pixels), PatternAxis.X).Own.ContainsAnyExcept((byte)0));
        pixels[10 * Side + 20] = 7;
        ReleasedShaper shaper = new(new ShapingOptions { FewPairs = 0, ScaledMaximum = 255 });
        Assert.Equal(255, shaper.Shape(Raw(pixels), PatternAxis.X).Own[10 * Side + 20]);
        Assert.Equal(1, shaper.Shape(Raw(pixels), PatternAxis.X).Own.ToArray().Count(grey => grey > 0));
    }

    [Fact]
    public void No_lines_are_drawn_where_no_pixel_is_bright()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[10 * Side + 20] = pixels[40 * Side + 50] = 100;
        ShapedPattern shaped = new ReleasedShaper(new ShapingOptions { BrightFrom = 300, ScaledMaximum = 200 }).Shape(Raw(pixels), PatternAxis.X);
        Assert.True(shaped.Own.SequenceEqual(shaped.Other));
        Assert.Equal(200, shaped.Own[10 * Side + 20]);
    }

    [Fact]
    public void Pixels_in_the_box_keep_their_greys_and_can_be_bright()
    {
        byte[] pixels = new byte[Side * Side];
        pixels[116 * Side + 137] = 49;
        pixels[137 * Side + 116] = 50;
        pixels[138 * Side + 138] = 60;
        ShapedPattern shaped = Shaper.Shape(Raw(pixels), PatternAxis.X);
        Assert.Equal((49, 50, 0), (shaped.Other[116 * Side + 137], shaped.Other[137 * Side + 116], shaped.Other[138 * Side + 138]));
        // Only 50 and 60 (scaled to 256) are joined, 21 points over 22 columns and 1 row.
        Assert.Equal(255, shaped.Own[137 * Side + 120]);
        Assert.Equal(0, shaped.Own[120 * Side + 137]);
    }

    [Fact]
    public void Options_scaled_to_twice_the_side_keep_the_box_and_the_distances_in_proportion()
    {
        ShapingOptions twice = new ShapingOptions().ScaledTo(512);
        Assert.Equal(new ShapingOptions { PatternSide = 512, BoxStart = 232, BoxSide = 44, SquaredDistanceOffset = 8, LeastSquaredDistance = 400 }, twice);
        Assert.Equal(new ShapingOptions(), new ShapingOptions().ScaledTo(256));
        byte[] pixels = new byte[512 * 512];
        pixels[40 * 512 + 40] = pixels[80 * 512 + 90] = 10;
        Assert.True(new ReleasedShaper(twice).Shape(new GreyImage(512, 512, pixels), PatternAxis.X).Own.ContainsAnyExcept((byte)0));
        for (int side = 1; side < 300; side++)
            _ = new ReleasedShaper(new ShapingOptions().ScaledTo(side));
    }

    [Fact]
    public void Options_out_of_their_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ReleasedShaper(new ShapingOptions { BoxStart = 250 }));
        Assert.Throws<ArgumentException>(() => new ReleasedShaper(new ShapingOptions { FewPairs = -1 }));
        Assert.Throws<ArgumentException>(() => new ReleasedShaper(new ShapingOptions { Reach = double.NaN }));
        Assert.Throws<ArgumentException>(() => new ReleasedShaper(new ShapingOptions { ScaledMaximum = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShapingOptions().ScaledTo(0));
    }

    [Fact]
    public void Other_shapes_of_pattern_are_refused()
    {
        Assert.Contains("512", Assert.Throws<ArgumentException>(() => Shaper.Shape(new GreyImage(512, 512, new byte[512 * 512]), PatternAxis.X)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Shaper.Shape(new GreyImage(256, 128, new byte[256 * 128]), PatternAxis.X));
        Assert.Throws<ArgumentException>(() => Shaper.Shape(new GreyImage(64, 64, new byte[64 * 64]), PatternAxis.X));
    }

    private static byte[] PlainLine(int row, int column, int endRow, int endColumn, int columns)
    {
        byte[] plane = new byte[columns * columns];
        int points = Math.Max(Math.Abs(endRow - row), Math.Abs(endColumn - column));
        plane[row * columns + column] = 1;
        for (int k = 1; k < points; k++)
        {
            double r = k * ((endRow - row) / (double)(points - 1)) + row;
            double c = k * ((endColumn - column) / (double)(points - 1)) + column;
            if (k == points - 1)
                (r, c) = (endRow, endColumn);
            plane[(int)Math.Round(r, MidpointRounding.ToEven) * columns + (int)Math.Round(c, MidpointRounding.ToEven)] = 1;
        }

        return plane;
    }

    private static GreyImage Raw(byte[] pixels) => new(Side, Side, pixels);
}

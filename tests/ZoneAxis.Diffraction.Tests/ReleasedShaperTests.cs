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
        var random = new Random(1);
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
    public void Other_shapes_of_pattern_are_refused()
    {
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

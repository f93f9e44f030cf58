using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class ShapedPlanesTests
{
    private const int Side = 256;

    [Fact]
    public void Planes_come_as_own_then_other_for_x_y_and_z()
    {
        byte[] input = new byte[ShapedPlanes.Length(Side)];
        ShapedPlanes.Write(Triple(Filled(1), Filled(2), Filled(3)), Side, input);
        byte[] firsts = [.. Enumerable.Range(0, ShapedPlanes.Count).Select(plane => input[plane * Side * Side])];
        Assert.Equal([1, 0, 2, 0, 3, 0], firsts);
    }

    [Fact]
    public void From_256_to_224_every_eighth_row_and_column_is_dropped()
    {
        byte[] plane = [.. Enumerable.Range(0, Side * Side).Select(i => (byte)(i % Side))];
        byte[] input = new byte[ShapedPlanes.Length(224)];
        ShapedPlanes.Write(Triple(plane, plane, plane), 224, input);
        Assert.Equal(Enumerable.Range(0, 224).Select(i => (byte)((2 * i + 1) * 8 / 14)), input[..224]);
    }

    [Fact]
    public void From_256_to_64_every_pixel_is_the_mean_of_sixteen() => Gen.Byte.Array[Side * Side].Sample(
        plane =>
        {
            byte[] input = new byte[ShapedPlanes.Length(64)];
            ShapedPlanes.Write(Triple(plane, plane, plane), 64, input);
            return Enumerable.Range(0, 64 * 64).All(i => input[i] == MeanOfSixteen(plane, i / 64, i % 64));
        },
        iter: 3);

    [Fact]
    public void Averages_keep_an_even_plane_even_at_any_side() => Gen.Select(Gen.Int[1, 270], Gen.Byte).Sample(
        (side, grey) =>
        {
            byte[] input = new byte[ShapedPlanes.Length(side)];
            ShapedPlanes.Write(Triple(Filled(grey), Filled(grey), Filled(grey)), side, input);
            return side == 224 || input.AsSpan(0, side * side).IndexOfAnyExcept(grey) < 0;
        },
        iter: 20);

    [Fact]
    public void Averages_agree_with_fractional_weights()
    {
        const int side = 112;
        Random random = new(TestSeed.Next());
        byte[] plane = new byte[Side * Side];
        random.NextBytes(plane);
        byte[] input = new byte[ShapedPlanes.Length(side)];
        ShapedPlanes.Write(Triple(plane, plane, plane), side, input);
        for (int i = 0; i < side * side; i += 37)
            Assert.Equal(FractionalMean(plane, i / side, i % side, Side / (double)side), input[i], 0.5 + 1e-9);
    }

    [Fact]
    public void The_resampling_can_be_chosen()
    {
        byte[] plane = [.. Enumerable.Range(0, Side * Side).Select(i => (byte)(i % Side % 2 * 100))];
        byte[] input = new byte[ShapedPlanes.Length(64)];
        ShapedPlanes.Write(Triple(plane, plane, plane), 64, input, Resampling.NearestNeighbour);
        Assert.Equal(0, input[0]);
        ShapedPlanes.Write(Triple(plane, plane, plane), 64, input, Resampling.AreaAverage);
        Assert.Equal(50, input[0]);
        byte[] published = new byte[ShapedPlanes.Length(224)];
        ShapedPlanes.Write(Triple(plane, plane, plane), 224, published, Resampling.AreaAverage);
        Assert.NotEqual(published[6], published[7]);
        Assert.Equal(12, published[0]);
    }

    [Fact]
    public void A_destination_of_the_wrong_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => ShapedPlanes.Write(Triple(Filled(1), Filled(1), Filled(1)), 64, new byte[5]));

    private static double FractionalMean(byte[] plane, int row, int column, double scale)
    {
        double sum = 0;
        for (int r = 0; r < Side; r++)
        {
            double high = Math.Min(r + 1, (row + 1) * scale) - Math.Max(r, row * scale);
            for (int c = 0; c < Side && high > 0; c++)
            {
                double wide = Math.Min(c + 1, (column + 1) * scale) - Math.Max(c, column * scale);
                sum += Math.Max(0, wide) * high * plane[r * Side + c];
            }
        }

        return sum / (scale * scale);
    }

    private static byte MeanOfSixteen(byte[] plane, int row, int column)
    {
        double sum = 0;
        for (int i = 0; i < 16; i++)
            sum += plane[(4 * row + i / 4) * Side + 4 * column + i % 4];
        return (byte)Math.Round(sum / 16, MidpointRounding.ToEven);
    }

    private static byte[] Filled(byte grey)
    {
        byte[] plane = new byte[Side * Side];
        Array.Fill(plane, grey);
        return plane;
    }

    private static ShapedTriple Triple(byte[] x, byte[] y, byte[] z) => new(
        new ShapedPattern(Side, PatternAxis.X, x, Filled(0)),
        new ShapedPattern(Side, PatternAxis.Y, y, Filled(0)),
        new ShapedPattern(Side, PatternAxis.Z, z, Filled(0)));
}

using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Explaining;

/// <summary>Lays feature maps out as one picture, row after row, each from its least value (black) to its largest (white).</summary>
internal static class MapGrid
{
    private const int Gap = 2;
    private const byte Ground = 128;

    // Small maps are drawn larger, so that a pixel of theirs is seen.
    private const int LeastSide = 48;

    /// <summary>The picture of a block.</summary>
    /// <param name="block">The maps.</param>
    /// <param name="atMost">How many maps are drawn, from the first.</param>
    public static GreyImage Of(BlockMaps block, int atMost)
    {
        int count = Math.Min(atMost, block.Maps.Length);
        int across = (int)Math.Ceiling(Math.Sqrt(count));
        int down = (count + across - 1) / across;
        int zoom = Math.Max(1, LeastSide / Math.Min(block.Rows, block.Columns));
        (int height, int width) = ((block.Rows * zoom) + Gap, (block.Columns * zoom) + Gap);
        (int rows, int columns) = ((down * height) + Gap, (across * width) + Gap);
        byte[] pixels = new byte[rows * columns];
        Array.Fill(pixels, Ground);
        for (int map = 0; map < count; map++)
            Draw(block, map, zoom, pixels, columns, (map / across * height) + Gap, (map % across * width) + Gap);
        return new GreyImage(rows, columns, pixels);
    }

    private static void Draw(BlockMaps block, int map, int zoom, byte[] pixels, int columns, int top, int left)
    {
        float[] values = block.Maps[map];
        (float least, float range) = (values.Min(), values.Max() - values.Min());
        for (int row = 0; row < block.Rows * zoom; row++)
        {
            for (int column = 0; column < block.Columns * zoom; column++)
            {
                float value = values[(row / zoom * block.Columns) + (column / zoom)];
                pixels[((top + row) * columns) + left + column] = range > 0 ? (byte)Math.Round(byte.MaxValue * (value - least) / range) : (byte)0;
            }
        }
    }
}

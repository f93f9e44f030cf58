using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

/// <summary>A picture of a rectangular lattice of Gaussian spots with some noise, the beam in the middle.</summary>
internal static class LatticePicture
{
    /// <summary>Rows and columns.</summary>
    public const int Side = 256;

    private const double Scale = 0.008;

    /// <summary>Writes the picture as PNG.</summary>
    public static string Write(string path, double alongColumns, double alongRows)
    {
        new Grey16Image(Side, Side, Greys(alongColumns, alongRows)).WritePng(path);
        return path;
    }

    /// <summary>The picture's greys of 16 bits.</summary>
    public static ushort[] Greys(double alongColumns, double alongRows)
    {
        double[] values = new double[Side * Side];
        for (int i = -8; i <= 8; i++)
        {
            for (int j = -8; j <= 8; j++)
                AddSpot(values, 127.5 + i * alongColumns / Scale, 127.5 + j * alongRows / Scale, (i, j) == (0, 0) ? 60_000 : 20_000 * Math.Exp(-0.2 * (i * i + j * j)));
        }

        Random noise = new(1);
        return [.. values.Select(value => (ushort)Math.Min(65_535, value + 20 + 8 * noise.NextDouble()))];
    }

    private static void AddSpot(double[] values, double column, double row, double peak)
    {
        for (int r = Math.Max(0, (int)row - 6); r <= Math.Min(Side - 1, (int)row + 6); r++)
        {
            for (int c = Math.Max(0, (int)column - 6); c <= Math.Min(Side - 1, (int)column + 6); c++)
                values[r * Side + c] += peak * Math.Exp(-((c - column) * (c - column) + (r - row) * (r - row)) / (2 * 1.4 * 1.4));
        }
    }
}

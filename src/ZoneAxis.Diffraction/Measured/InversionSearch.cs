using System.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the point about which an image is most like itself inverted. S(s) = Σ w(r)·w(s − r) over all pixels r is largest
/// where s is twice that point; by the convolution theorem S is the inverse Fourier transform of the squared transform of w.
/// </summary>
internal static class InversionSearch
{
    private const int MostBinnedSide = 512;

    /// <summary>Twice the centre of inversion, to about one pixel of the binned image.</summary>
    /// <param name="weights">rows × columns, not negative, not all 0.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="binning">Pixels that became one along each side.</param>
    /// <returns>Row and column of s, in pixels of the whole image.</returns>
    public static (int Row, int Column) Coarse(double[] weights, int rows, int columns, out int binning)
    {
        int bin = binning = (Math.Max(rows, columns) + MostBinnedSide - 1) / MostBinnedSide;
        (int binnedRows, int binnedColumns) = ((rows + bin - 1) / bin, (columns + bin - 1) / bin);
        (int height, int width) = ((int)BitOperations.RoundUpToPowerOf2((uint)(2 * binnedRows)), (int)BitOperations.RoundUpToPowerOf2((uint)(2 * binnedColumns)));
        Complex[] transform = new Complex[height * width];
        for (int i = 0; i < weights.Length; i++)
            transform[i / columns / bin * width + i % columns / bin] += weights[i];
        Transform(transform, height, width, inverse: false);
        for (int i = 0; i < transform.Length; i++)
            transform[i] *= transform[i];
        Transform(transform, height, width, inverse: true);
        int best = 0;
        for (int i = 1; i < transform.Length; i++)
        {
            if (transform[i].Real > transform[best].Real)
                best = i;
        }

        // A binned pixel n has its middle at n·bin + (bin − 1)/2, and s is the sum of two.
        return (best / width * bin + bin - 1, best % width * bin + bin - 1);
    }

    private static void Transform(Complex[] values, int height, int width, bool inverse)
    {
        for (int row = 0; row < height; row++)
        {
            Complex[] line = values[(row * width)..((row + 1) * width)];
            TransformLine(line, inverse);
            line.CopyTo(values, row * width);
        }

        Complex[] down = new Complex[height];
        for (int column = 0; column < width; column++)
        {
            for (int row = 0; row < height; row++)
                down[row] = values[row * width + column];
            TransformLine(down, inverse);
            for (int row = 0; row < height; row++)
                values[row * width + column] = down[row];
        }
    }

    private static void TransformLine(Complex[] line, bool inverse)
    {
        if (inverse)
            Fourier.Inverse(line, FourierOptions.NoScaling);
        else
            Fourier.Forward(line, FourierOptions.NoScaling);
    }
}

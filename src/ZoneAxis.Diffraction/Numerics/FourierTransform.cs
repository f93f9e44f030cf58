using System.Numerics;

namespace ZoneAxis.Diffraction;

/// <summary>The fast Fourier transform of a square of 2ⁿ × 2ⁿ values, in place: Σ v·exp(−2πi (jx + ky)/side).</summary>
/// <remarks>J. W. Cooley and J. W. Tukey, Math. Comput. 19, 297 (1965).</remarks>
internal static class FourierTransform
{
    /// <summary>Transforms rows, then columns.</summary>
    /// <param name="values">side² values, row by row.</param>
    /// <param name="side">A power of two.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped; the values are then half transformed.</exception>
    public static void Square(Complex[] values, int side, CancellationToken cancellation = default)
    {
        Complex[] roots = [.. Enumerable.Range(0, side / 2).Select(k => Complex.FromPolarCoordinates(1, -2 * Math.PI * k / side))];
        for (int row = 0; row < side; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            Line(values.AsSpan(row * side, side), roots);
        }

        Complex[] column = new Complex[side];
        for (int j = 0; j < side; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int row = 0; row < side; row++)
                column[row] = values[row * side + j];
            Line(column, roots);
            for (int row = 0; row < side; row++)
                values[row * side + j] = column[row];
        }
    }

    private static void Line(Span<Complex> v, Complex[] roots)
    {
        for (int i = 1, j = 0; i < v.Length; i++)
        {
            int bit = v.Length >> 1;
            for (; (j & bit) != 0; bit >>= 1)
                j ^= bit;
            j ^= bit;
            if (i < j)
                (v[i], v[j]) = (v[j], v[i]);
        }

        for (int length = 2; length <= v.Length; length <<= 1)
        {
            (int half, int step) = (length / 2, v.Length / length);
            for (int start = 0; start < v.Length; start += length)
            {
                for (int k = 0; k < half; k++)
                {
                    Complex turned = v[start + k + half] * roots[k * step];
                    v[start + k + half] = v[start + k] - turned;
                    v[start + k] += turned;
                }
            }
        }
    }
}

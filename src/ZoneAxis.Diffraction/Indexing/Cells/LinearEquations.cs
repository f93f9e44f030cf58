namespace ZoneAxis.Diffraction;

/// <summary>Small systems of linear equations.</summary>
internal static class LinearEquations
{
    private const double Singular = 1e-12;

    /// <summary>Solves m·x = r by Gauss elimination with the largest pivot; null where m is singular. Both are overwritten.</summary>
    /// <param name="m">n × n, row by row.</param>
    /// <param name="r">n.</param>
    public static double[]? Solve(double[] m, double[] r)
    {
        int n = r.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
            {
                if (Math.Abs(m[row * n + column]) > Math.Abs(m[pivot * n + column]))
                    pivot = row;
            }

            if (Math.Abs(m[pivot * n + column]) < Singular)
                return null;
            if (pivot != column)
                Swap(m, r, n, column, pivot);
            for (int row = column + 1; row < n; row++)
            {
                double factor = m[row * n + column] / m[column * n + column];
                if (factor == 0)
                    continue;
                for (int k = column; k < n; k++)
                    m[row * n + k] -= factor * m[column * n + k];
                r[row] -= factor * r[column];
            }
        }

        for (int row = n - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < n; k++)
                r[row] -= m[row * n + k] * r[k];
            r[row] /= m[row * n + row];
        }

        return r;
    }

    private static void Swap(double[] m, double[] r, int n, int one, int other)
    {
        for (int k = 0; k < n; k++)
            (m[one * n + k], m[other * n + k]) = (m[other * n + k], m[one * n + k]);
        (r[one], r[other]) = (r[other], r[one]);
    }
}

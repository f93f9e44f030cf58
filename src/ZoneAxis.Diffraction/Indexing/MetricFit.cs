using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Fits the reciprocal metric tensor by least squares to the squared lengths and the scalar products of indexed vectors:
/// h·G*·h' is linear in the six entries of G*.
/// </summary>
internal static class MetricFit
{
    private const int Unknowns = 6;

    /// <summary>The reciprocal metric, and the root mean square misfit relative to the lengths; null where the vectors do not fix it.</summary>
    /// <param name="vectors">For each zone two vectors: indices and place in the pattern, 1/Å.</param>
    public static (Matrix3D Metric, double Error)? Solve(IReadOnlyList<(Vector3D First, Vector3D Second, PlaneLattice Measured)> vectors)
    {
        double[,] normal = new double[Unknowns, Unknowns + 1];
        List<(double[] Row, double Value)> equations = [];
        foreach ((Vector3D first, Vector3D second, PlaneLattice measured) in vectors)
        {
            (PlaneVector a, PlaneVector b) = (measured.A, measured.B);
            Add(first, first, a.Dot(a), a.Dot(a));
            Add(second, second, b.Dot(b), b.Dot(b));
            Add(first, second, a.Dot(b), a.Length * b.Length);
        }

        if (Solve(normal) is not { } g)
            return null;
        double sum = equations.Sum(e => Math.Pow(e.Row.Zip(g, (x, y) => x * y).Sum() - e.Value, 2));
        Matrix3D metric = new(g[0], g[5], g[4], g[5], g[1], g[3], g[4], g[3], g[2]);
        return (metric, Math.Sqrt(sum / equations.Count));

        void Add(Vector3D h, Vector3D k, double value, double scale)
        {
            double[] row =
            [
                h.X * k.X / scale, h.Y * k.Y / scale, h.Z * k.Z / scale,
                (h.Y * k.Z + h.Z * k.Y) / scale, (h.X * k.Z + h.Z * k.X) / scale, (h.X * k.Y + h.Y * k.X) / scale,
            ];
            equations.Add((row, value / scale));
            for (int i = 0; i < Unknowns; i++)
            {
                for (int j = 0; j < Unknowns; j++)
                    normal[i, j] += row[i] * row[j];
                normal[i, Unknowns] += row[i] * value / scale;
            }
        }
    }

    /// <summary>Gauss elimination with the largest pivot; null where the equations are singular.</summary>
    private static double[]? Solve(double[,] m)
    {
        const double singular = 1e-10;
        double size = Enumerable.Range(0, Unknowns).Max(i => Math.Abs(m[i, i]));
        for (int column = 0; column < Unknowns; column++)
        {
            int pivot = Enumerable.Range(column, Unknowns - column).MaxBy(row => Math.Abs(m[row, column]));
            if (Math.Abs(m[pivot, column]) <= singular * size)
                return null;
            for (int k = 0; k <= Unknowns; k++)
                (m[column, k], m[pivot, k]) = (m[pivot, k], m[column, k]);
            for (int row = 0; row < Unknowns; row++)
            {
                if (row == column)
                    continue;
                double factor = m[row, column] / m[column, column];
                for (int k = column; k <= Unknowns; k++)
                    m[row, k] -= factor * m[column, k];
            }
        }

        return [.. Enumerable.Range(0, Unknowns).Select(i => m[i, Unknowns] / m[i, i])];
    }
}

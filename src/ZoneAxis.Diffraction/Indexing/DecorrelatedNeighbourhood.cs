namespace ZoneAxis.Diffraction;

/// <summary>Pixels around a lattice point, and the inverse of the Cholesky factor of their covariance.</summary>
/// <param name="Samples">Which pixels.</param>
/// <param name="InverseFactor">Lower triangle.</param>
internal sealed record DecorrelatedNeighbourhood(int[] Samples, double[,] InverseFactor)
{
    /// <summary>The pixels' values, made independent of each other.</summary>
    /// <param name="value">The value of a pixel.</param>
    public double[] Decorrelated(Func<int, double> value)
    {
        double[] values = Array.ConvertAll(Samples, sample => value(sample));
        double[] all = new double[values.Length];
        for (int p = 0; p < values.Length; p++)
        {
            for (int q = 0; q <= p; q++)
                all[p] += InverseFactor[p, q] * values[q];
        }

        return all;
    }
}

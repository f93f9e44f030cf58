using MathNet.Numerics.LinearAlgebra;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The covariance of I/L at pixels around a lattice point, relative to the square of <see cref="ScaleOf"/>: that of |F|², and on the diagonal what
/// the picture's resolution and the edges' errors make of a pixel where L is small.
/// </summary>
internal sealed class NeighbourCovariance
{
    // Keeps the matrix positive definite; relative, squared.
    private const double Jitter = 1e-11;

    private const double StandardDeviations = 3;

    private readonly PatternSamples _samples;
    private readonly double _slope;
    private readonly PattersonCovariance _patterson;

    /// <summary>The covariance.</summary>
    /// <param name="samples">The picture.</param>
    /// <param name="edges">The crystallite's edges.</param>
    /// <param name="cells">Cells along each.</param>
    /// <param name="precision">Relative error of the edges.</param>
    public NeighbourCovariance(PatternSamples samples, CrystalliteEdges edges, int cells, double precision)
    {
        _samples = samples;
        _patterson = new PattersonCovariance(edges);
        // Near a zero L ≈ (πN·x)², so that |d ln L/dx| ≤ 2πN/√L.
        _slope = 2 * Math.PI * cells * precision * Math.Max(edges.First.Length, Math.Max(edges.Second.Length, edges.IsAlongThird ? 0 : edges.Third.Length));
    }

    /// <summary>How large |F|² is at most in a neighbourhood, as far as is certain, in the unit of the picture; 0 where it is black.</summary>
    /// <param name="near">Pixels.</param>
    /// <param name="length">|H| of the point, 1/Å.</param>
    public double ScaleOf(Neighbour[] near, double length) => near.Max(one => ValueOf(one) - StandardDeviations * NoiseOf(one, length));

    /// <summary>The covariance of |F|² at the point with that at the pixels.</summary>
    public Vector<double> ToPoint(Neighbour[] near) => Vector<double>.Build.DenseOfEnumerable(near.Select(one => _patterson.At(one.X, one.Y, one.Z)));

    /// <summary>I/L of a pixel.</summary>
    public double ValueOf(Neighbour one) => _samples.Intensity[one.Sample] / one.L;

    /// <summary>The matrix.</summary>
    /// <param name="near">Pixels.</param>
    /// <param name="length">|H| of the point, 1/Å.</param>
    public Matrix<double> Of(Neighbour[] near, double length)
    {
        double scale = ScaleOf(near, length);
        return Of(near, one => NoiseOf(one, length) / scale);
    }

    /// <summary>The matrix where nothing is known of the scale, and errors are those of a pixel of that scale.</summary>
    /// <param name="near">Pixels.</param>
    /// <param name="length">|H| of the point, 1/Å.</param>
    /// <param name="resolution">What cannot be told from 0, as a fraction of the brightest of the pixels.</param>
    public Matrix<double> RelativeOf(Neighbour[] near, double length, double resolution) => Of(near, one => _slope * length / Math.Sqrt(one.L) + resolution / one.L);

    private Matrix<double> Of(Neighbour[] near, Func<Neighbour, double> noiseOf)
    {
        Matrix<double> covariance = Matrix<double>.Build.Dense(near.Length, near.Length);
        for (int p = 0; p < near.Length; p++)
        {
            for (int q = 0; q <= p; q++)
                covariance[p, q] = covariance[q, p] = _patterson.At(near[p].X - near[q].X, near[p].Y - near[q].Y, near[p].Z - near[q].Z);
            double noise = noiseOf(near[p]);
            covariance[p, p] += noise * noise + Jitter;
        }

        return covariance;
    }

    private double NoiseOf(Neighbour one, double length) => _samples.Resolution / one.L + ValueOf(one) * _slope * length / Math.Sqrt(one.L);
}

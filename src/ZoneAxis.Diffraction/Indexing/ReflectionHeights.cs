using MathNet.Numerics.LinearAlgebra;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Estimates |F|² at the points of the crystallite's reciprocal lattice: the best linear combination (kriging) of the pixels around each, divided
/// by the interference functions.
/// </summary>
internal sealed class ReflectionHeights(PatternSamples samples, CrystalliteEdges edges, RowInterference interference, ZoneLatticeOptions options, CancellationToken cancellation = default)
{
    // Relative error of the edges once they are polished.
    private const double EdgePrecision = 1e-6;

    private readonly PointNeighbourhoods _around = new(samples, edges, interference, options.OutermostInverseAngstrom);
    private readonly NeighbourCovariance _covariance = new(samples, edges, options.CrystalliteCells, EdgePrecision);

    /// <summary>The reciprocal lattice of the crystallite's cell, absences included, 1/Å.</summary>
    public PlaneLattice Lattice => _around.Lattice;

    /// <summary>|F|² at every point with a pixel in its own cell, and its standard deviation, in the unit of the picture.</summary>
    public PointHeight[] All() => [.. _around.Points.Select(point =>
    {
        cancellation.ThrowIfCancellationRequested();
        (double height, double deviation) = Estimate(_around.Of(point), Lattice.At(point.I, point.J).Length);
        return new PointHeight(point.I, point.J, height, deviation);
    })];

    private (double Height, double Deviation) Estimate(Neighbour[] near, double length)
    {
        double scale = _covariance.ScaleOf(near, length);
        if (scale <= 0)
            return (0, samples.Resolution / near.Max(one => one.L));
        Vector<double> toPoint = _covariance.ToPoint(near);
        Vector<double> weights = _covariance.Of(near, length).Cholesky().Solve(toPoint);
        double height = near.Zip(weights, (one, weight) => weight * _covariance.ValueOf(one)).Sum();
        return (height, scale * Math.Sqrt(Math.Max(0, 1 - weights * toPoint)));
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Gives the edges their last digits: around each of some lattice points I/L is a sample of |F|², whose values at neighbouring pixels are correlated;
/// how well they agree is sharp in the edges. Damped Gauss-Newton on the decorrelated values, each neighbourhood on a scale of its own.
/// </summary>
internal sealed class EdgePolish(PatternSamples samples, RowInterference interference, ZoneLatticeOptions options, CancellationToken cancellation)
{
    private const int MostPoints = 80;
    private const int FewestNeighbours = 8;
    private const int MostSteps = 8;

    // Relative errors of the edges that the neighbouring pixels are allowed at each stage.
    private static readonly double[] Precisions = [1e-4, 1e-5, 1e-6];
    private const double DerivativeStep = 1e-2;
    private const double Damping = 1e-6;
    private const double Settled = 0.01;
    private const double LeastInterference = 1e-12;

    /// <summary>The refined edges.</summary>
    /// <param name="edges">Edges with a relative error of some 10⁻⁴ at most.</param>
    public CrystalliteEdges Polished(CrystalliteEdges edges)
    {
        foreach (double precision in Precisions)
            edges = Polished(edges, precision);
        return edges;
    }

    private CrystalliteEdges Polished(CrystalliteEdges edges, double precision)
    {
        List<DecorrelatedNeighbourhood> groups = Groups(edges, precision);
        double[] steps = edges.Steps(precision, options.EwaldWavelengthAngstrom is not null);
        if (groups.Count * FewestNeighbours < steps.Length)
            return edges;
        double[][] residuals = Residuals(edges, groups);
        double best = Misfit(residuals);
        double damping = Damping;
        for (int step = 0; step < MostSteps; step++)
        {
            Vector<double> move = Move(edges, groups, residuals, steps, damping);
            CrystalliteEdges tried = edges;
            for (int k = 0; k < steps.Length; k++)
                tried = tried.Moved(k, move[k] * steps[k]);
            double[][] next = Residuals(tried, groups);
            double misfit = Misfit(next);
            if (double.IsFinite(misfit) && misfit < best)
            {
                (edges, residuals, best) = (tried, next, misfit);
                damping /= 10;
                if (move.AbsoluteMaximum() < Settled)
                    break;
            }
            else
            {
                damping = Math.Max(damping, Damping) * 100;
            }
        }

        return edges;
    }

    private List<DecorrelatedNeighbourhood> Groups(CrystalliteEdges edges, double precision)
    {
        PointNeighbourhoods around = new(samples, edges, interference, options.OutermostInverseAngstrom);
        NeighbourCovariance covariance = new(samples, edges, options.CrystalliteCells, precision);
        double stride = Math.Max(1, (double)around.Points.Length / MostPoints);
        List<DecorrelatedNeighbourhood> groups = [];
        for (double at = stride / 2; at < around.Points.Length; at += stride)
        {
            cancellation.ThrowIfCancellationRequested();
            (int I, int J) point = around.Points[(int)at];
            Neighbour[] near = around.Of(point);
            if (near.Length < FewestNeighbours || covariance.ScaleOf(near, around.Lattice.At(point.I, point.J).Length) <= 0)
                continue;
            Matrix<double> factor = covariance.Of(near, around.Lattice.At(point.I, point.J).Length).Cholesky().Factor;
            groups.Add(new DecorrelatedNeighbourhood([.. near.Select(one => one.Sample)], factor.Inverse().ToArray()));
        }

        return groups;
    }

    private double[][] Residuals(CrystalliteEdges edges, List<DecorrelatedNeighbourhood> groups) => [.. groups.Select(group =>
    {
        cancellation.ThrowIfCancellationRequested();
        return group.Decorrelated(sample => samples.Intensity[sample] / Math.Max(LeastInterference, edges.InterferenceAt(samples, sample, interference)));
    })];

    private static double Misfit(double[][] residuals) => residuals.Sum(one => one.Length * Math.Log(one.Sum(r => r * r) + double.Epsilon));

    /// <summary>The step in units of the steps given.</summary>
    private Vector<double> Move(CrystalliteEdges edges, List<DecorrelatedNeighbourhood> groups, double[][] residuals, double[] steps, double damping)
    {
        double[][][] derivatives = [.. steps.Select((step, k) => Residuals(edges.Moved(k, DerivativeStep * step), groups))];
        Matrix<double> normal = Matrix<double>.Build.Dense(steps.Length, steps.Length);
        Vector<double> right = Vector<double>.Build.Dense(steps.Length);
        for (int g = 0; g < residuals.Length; g++)
        {
            double weight = residuals[g].Length / (residuals[g].Sum(r => r * r) + double.Epsilon);
            for (int k = 0; k < steps.Length; k++)
            {
                for (int p = 0; p < residuals[g].Length; p++)
                {
                    double slope = (derivatives[k][g][p] - residuals[g][p]) / DerivativeStep;
                    right[k] -= weight * slope * residuals[g][p];
                    for (int m = 0; m <= k; m++)
                        normal[k, m] += weight * slope * (derivatives[m][g][p] - residuals[g][p]) / DerivativeStep;
                }
            }
        }

        for (int k = 0; k < steps.Length; k++)
        {
            for (int m = 0; m < k; m++)
                normal[m, k] = normal[k, m];
            normal[k, k] *= 1 + damping;
        }

        return normal.Solve(right);
    }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the edges of the crystallite's cell as seen along the beam. Between the spots ln I = ln|F|² + Σ ln L(H·t) with
/// L(x) = sin²(πNx)/(N sin πx)², one term for each edge t: its zeros and lobes cover the whole picture, so the edge correlates with every pixel.
/// </summary>
internal sealed class CrystalliteAxes
{
    // ln L is cut off here: at a zero its depth is a matter of where the pixel lies.
    private const double Deepest = -7;
    private const double DeepestPair = 2 * Deepest;
    private const int MostMultiples = 8;
    private const int MostMoves = 50;
    private const double LeastSine = 0.3;

    // Search steps as fractions of an edge.
    private static readonly double[] CoarseSteps = [0.004, 0.002, 0.001];
    private static readonly double[] FineSteps = [0.0005, 0.00025];

    // Along the beam H is so short that an edge must move this much more to matter.
    private const double Beamwards = 100;
    private const int Finalists = 8;
    private const int LargestMultiple = 4;

    private readonly PatternSamples _samples;
    private readonly ZoneLatticeOptions _options;
    private readonly int[] _inner;

    public CrystalliteAxes(PatternSamples samples, ZoneLatticeOptions options)
    {
        (_samples, _options) = (samples, options);
        _inner = [.. Enumerable.Range(0, samples.X.Length).Where(s => Math.Sqrt(samples.X[s] * samples.X[s] + samples.Y[s] * samples.Y[s]) < 0.6)];
    }

    /// <summary>ln L(x), cut off.</summary>
    public static double LogInterference(double x, double cells)
    {
        x -= Math.Round(x);
        if (Math.Abs(x) < 1e-9)
            return 0;
        double ratio = Math.Sin(Math.PI * cells * x) / (cells * Math.Sin(Math.PI * x));
        return Math.Max(Deepest, Math.Log(ratio * ratio + 1e-12));
    }

    // The zeros alone: unlike the peaks they do not depend on which reflections happen to be strong.
    private static double LogZeros(double x, double cells)
    {
        x -= Math.Round(x);
        if (Math.Abs(x) * cells < 0.5)
            return 0;
        double sine = Math.Sin(Math.PI * cells * x);
        return Math.Max(Deepest, Math.Log(sine * sine + 1e-12));
    }

    /// <summary>The two edges in the laboratory's frame, Å, and the variance of ln I that they leave unexplained; null where there are none.</summary>
    /// <param name="direct">A lattice that the edges belong to.</param>
    public (Vector3D First, Vector3D Second, double Unexplained)? Find(PlaneLattice direct)
    {
        List<(Vector3D T, double C)> scored = [];
        for (int i = 0; i <= MostMultiples; i++)
        {
            for (int j = -MostMultiples; j <= MostMultiples; j++)
            {
                PlaneVector t = direct.At(i, j);
                if ((i == 0 && j <= 0) || t.Length > _options.LongestTranslationAngstrom)
                    continue;
                Vector3D edge = new(t.X, t.Y, 0);
                scored.Add((edge, Correlation(edge, LogInterference)));
            }
        }

        Vector3D[] top = [.. scored.OrderByDescending(one => one.C).Take(Finalists).Select(one => one.T)];
        (Vector3D T, double C)[] finalists =
        [
            .. top.Concat(top.Take(4).SelectMany(t => Enumerable.Range(2, LargestMultiple - 1).Select(m => m * t)))
                .Where(t => t.Length <= _options.LongestTranslationAngstrom)
                .Select(t => Refined(Refined(t, CoarseSteps, LogInterference).T, FineSteps, LogZeros)).OrderByDescending(one => one.C),
        ];
        (Vector3D First, Vector3D Second, double Unexplained)? best = null;
        for (int i = 0; i < finalists.Length; i++)
        {
            for (int j = i + 1; j < finalists.Length; j++)
            {
                (Vector3D s, Vector3D t) = (finalists[i].T, finalists[j].T);
                if (Math.Abs(t.X * s.Y - t.Y * s.X) <= LeastSine * t.Length * s.Length)
                    continue;
                double unexplained = Unexplained(s, t);
                if (best is not { } old || unexplained < old.Unexplained)
                    best = (s, t, unexplained);
            }
        }

        return best;
    }

    /// <summary>Variance that is left of ln I once both interference functions are divided out.</summary>
    private double Unexplained(in Vector3D first, in Vector3D second)
    {
        (double sum, double squares) = (0, 0);
        foreach (int s in _inner)
        {
            double rest = Math.Max(DeepestPair, _samples.Relief[s]) - Math.Max(DeepestPair, LogInterference(_samples.Index(s, first), _options.CrystalliteCells) + LogInterference(_samples.Index(s, second), _options.CrystalliteCells));
            sum += rest;
            squares += rest * rest;
        }

        double mean = sum / _inner.Length;
        return squares / _inner.Length - mean * mean;
    }

    private (Vector3D T, double C) Refined(Vector3D t, double[] steps, Func<double, double, double> term)
    {
        double best = Correlation(t, term);
        foreach (double step in steps)
        {
            bool moved = true;
            for (int moves = 0; moved && moves < MostMoves; moves++)
            {
                moved = false;
                Vector3D along = step * new Vector3D(t.X, t.Y, 0), across = new(-along.Y, along.X, 0);
                Vector3D beamwards = new(0, 0, _options.EwaldWavelengthAngstrom is null ? 0 : Beamwards * along.Length);
                foreach (Vector3D move in (Vector3D[])[along, -along, across, -across, beamwards, -beamwards])
                {
                    double correlation = Correlation(t + move, term);
                    if (correlation <= best)
                        continue;
                    (t, best, moved) = (t + move, correlation, true);
                    break;
                }
            }
        }

        return (t, best);
    }

    private double Correlation(Vector3D t, Func<double, double, double> term)
    {
        (double st, double stt, double sx, double sxx, double stx) = (0, 0, 0, 0, 0);
        foreach (int s in _inner)
        {
            double value = _samples.Relief[s];
            double l = term(_samples.Index(s, t), _options.CrystalliteCells);
            st += l;
            stt += l * l;
            sx += value;
            sxx += value * value;
            stx += l * value;
        }

        double n = _inner.Length;
        double varianceT = stt - st * st / n;
        double varianceX = sxx - sx * sx / n;
        return varianceT <= 0 || varianceX <= 0 ? 0 : (stx - st * sx / n) / Math.Sqrt(varianceT * varianceX);
    }
}

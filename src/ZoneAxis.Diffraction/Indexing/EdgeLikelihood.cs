using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// How likely a picture is with some edges: I/L at the pixels of small squares are samples of |F|², correlated as the cell is long. Unlike smoothness
/// alone it tells an edge from its half, whose |F|² would have to be smoother.
/// </summary>
/// <param name="samples">The picture.</param>
/// <param name="interference">That of the crystallite's rows of cells.</param>
/// <param name="options">The number of cells in a row and the step of greys.</param>
/// <param name="outermost">Largest |H| that counts, 1/Å.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class EdgeLikelihood(PatternSamples samples, RowInterference interference, ZoneLatticeOptions options, double outermost, CancellationToken cancellation)
{
    private const int MostSquares = 40;
    private const int Side = 5;

    // Nearer to the beam than this it outshines everything, 1/Å.
    private const double Innermost = 0.1;
    private const double LeastInterference = 1e-9;

    private readonly int[][] _squares = [.. Corners(samples, options, outermost).Select(corner => Square(samples, corner, options.IntensityStep)).OfType<int[]>().Take(MostSquares)];

    /// <summary>ln of the likelihood, but for a constant.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="precision">Their relative error.</param>
    public double Of(in CrystalliteEdges edges, double precision)
    {
        NeighbourCovariance covariance = new(samples, edges, options.CrystalliteCells, precision);
        double sum = 0;
        foreach (int[] square in _squares)
        {
            cancellation.ThrowIfCancellationRequested();
            CrystalliteEdges own = edges;
            Neighbour[] near = [.. square.Select(sample => Place(sample, own))];
            int centre = square[square.Length / 2];
            double length = new PlaneVector(samples.X[centre], samples.Y[centre]).Length;
            Cholesky<double> factor = covariance.RelativeOf(near, length, options.IntensityStep / 2 / square.Max(sample => samples.Intensity[sample])).Cholesky();
            Vector<double> values = Vector<double>.Build.DenseOfEnumerable(near.Select(covariance.ValueOf));
            // The scale of |F|² in the square is the most likely one.
            double variance = values * factor.Solve(values) / near.Length;
            sum -= (factor.DeterminantLn + near.Length * Math.Log(variance)) / 2 + near.Sum(one => Math.Log(one.L));
        }

        return sum;
    }

    private Neighbour Place(int sample, in CrystalliteEdges edges) => new(
        sample, samples.Index(sample, edges.First), samples.Index(sample, edges.Second), edges.IsAlongThird ? 0 : samples.Index(sample, edges.Third),
        Math.Max(LeastInterference, edges.InterferenceAt(samples, sample, interference)));

    /// <summary>Where squares begin: evenly spread, or, where most of a picture of greys is black, around its brightest pixels.</summary>
    private static IEnumerable<int> Corners(PatternSamples samples, ZoneLatticeOptions options, double outermost)
    {
        int first = samples.CountWithin(Innermost), last = Math.Max(first, samples.CountWithin(outermost));
        if (options.IntensityStep == 0)
        {
            double stride = Math.Max(1, (double)(last - first) / MostSquares);
            return Enumerable.Range(0, (int)Math.Ceiling((last - first) / stride)).Select(n => first + (int)(n * stride));
        }

        return Enumerable.Range(first, last - first).Where(samples.IsPeak).OrderByDescending(sample => samples.Intensity[sample]).Select(sample => samples.Towards(sample, Side / 2));
    }

    private static int[]? Square(PatternSamples samples, int corner, double step)
    {
        List<int> square = [];
        int row = corner;
        for (int i = 0; i < Side && row >= 0; i++, row = samples.Below[row])
        {
            int at = row;
            for (int j = 0; j < Side && at >= 0; j++, at = samples.Right[at])
                square.Add(at);
        }

        return square.Count == Side * Side && (step > 0 || square.TrueForAll(one => samples.Intensity[one] > samples.Resolution)) ? [.. square] : null;
    }
}

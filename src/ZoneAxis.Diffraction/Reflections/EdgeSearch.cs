using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the edges of the crystallite's cell. ln I = ln|F|² + Σ ln L(H·t), one term for each edge t, L(x) = sin²(πNx)/(N sin πx)²: the Fourier transform
/// of ln L peaks at t and its multiples, but not at sums of edges. Each peak is a candidate; of the pairs the one is kept that leaves ln|F|² smoothest.
/// </summary>
internal sealed class EdgeSearch
{
    // ln L is cut off here: at a zero its depth is a matter of where the pixel lies.
    private const double Deepest = -7;
    private const int MostPeaks = 30;
    private const int MostMultiplied = 4;
    private const int Finalists = 20;
    private const int MostInLine = 9;
    private const int MostRefined = 8;
    private const int MostLikely = 3;
    private const double LeastSine = 0.25;
    private const double SameAngstrom = 0.1;

    private static readonly double[] Multiples = [2, 3, 0.5, 1.0 / 3];

    // From near the beam outwards: the farther, the finer.
    private const double ScanReach = 0.4;
    private const double ClimbReach = 0.5;
    private const double FinalReach = 0.8;
    private const double JudgeReach = 0.5;
    private const double NearReach = 0.6;

    // Step of the period along the beam, Å.
    private const double PeriodStep = 0.25;

    // Relative errors of edges refined up to JudgeReach, and up to the outermost pixels.
    private const double NearPrecision = 2e-4;
    private const double FarPrecision = 5e-5;

    private readonly LatticeDirection _zone;
    private readonly ZoneLatticeOptions _options;
    private readonly EdgeCorrelation _correlation;
    private readonly EdgeRefinement _refinement;
    private readonly EdgePolish _polish;
    private readonly EdgeLikelihood _near;
    private readonly EdgeLikelihood _far;

    public EdgeSearch(PatternSamples samples, RowInterference interference, LatticeDirection zone, ZoneLatticeOptions options)
    {
        (_zone, _options) = (zone, options);
        _correlation = new EdgeCorrelation(samples, new RowInterference(options.CrystalliteCells, Deepest), options.EwaldWavelengthAngstrom is not null);
        _refinement = new EdgeRefinement(samples, interference, options);
        _near = new EdgeLikelihood(samples, interference, options.CrystalliteCells, NearReach);
        _far = new EdgeLikelihood(samples, interference, options.CrystalliteCells, options.OutermostInverseAngstrom);
        _polish = new EdgePolish(samples, interference, options);
    }

    /// <summary>The edges; null where no two directions have any.</summary>
    /// <param name="peaks">Peaks of the translation map, the highest first, Å.</param>
    /// <param name="step">Step of that map, Å.</param>
    public CrystalliteEdges? Find(IEnumerable<PlaneVector> peaks, double step)
    {
        Vector3D[] finalists = Candidates(peaks, step);
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
        {
            foreach (Vector3D e in finalists)
                Console.WriteLine($"   edge {e.X:0.000} {e.Y:0.000} {e.Z:0.0} |{e.Length:0.000}|");
        }

        (int, int)[] pairs = _refinement.Pairs(JudgeReach);
        CrystalliteEdges[] all =
        [
            .. from i in Enumerable.Range(0, finalists.Length)
               from j in Enumerable.Range(0, i)
               where AreApart(finalists[i], finalists[j])
               from edges in Roles(finalists[j], finalists[i])
               select edges,
        ];
        if (all.Length == 0)
            return null;
        CrystalliteEdges[] smooth =
        [
            .. all.OrderBy(edges => _refinement.Roughness(edges, pairs)).Take(MostRefined).Select(edges => _refinement.Refined(edges, JudgeReach)),
        ];
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
        {
            foreach (CrystalliteEdges e in smooth)
                Console.WriteLine($"   smooth {e.First.X:0.0000} {e.First.Y:0.0000} {e.First.Z:0.0000}; {e.Second.X:0.0000} {e.Second.Y:0.0000} {e.Second.Z:0.0000}; {e.BeamPeriod:0.000} {_refinement.Roughness(e, pairs):0.000} {_near.Of(e, NearPrecision):0.0}");
        }
        CrystalliteEdges best = smooth.OrderByDescending(edges => _near.Of(edges, NearPrecision)).Take(MostLikely)
            .Select(edges => _refinement.Refined(edges, _options.OutermostInverseAngstrom)).MaxBy(edges => _far.Of(edges, FarPrecision));
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
            Console.WriteLine($"   refined {best} {_refinement.Roughness(best, pairs)} {_far.Of(best, FarPrecision)}");
        return _polish.Polished(WithPeriod(best));
    }

    /// <summary>Finds how long the crystal's period along the beam is: on the sphere it makes dark rings.</summary>
    private CrystalliteEdges WithPeriod(CrystalliteEdges edges)
    {
        if (_options.EwaldWavelengthAngstrom is null || !edges.IsAlongThird)
            return edges;
        (int, int)[] pairs = _refinement.Pairs(_options.RingsReachInverseAngstrom);
        IEnumerable<double> periods = Enumerable.Range(0, (int)((_options.LongestTranslationAngstrom - _options.ShortestTranslationAngstrom) / PeriodStep))
            .Select(step => _options.ShortestTranslationAngstrom + step * PeriodStep);
        CrystalliteEdges best = periods.Select(period => edges with { BeamPeriod = period * edges.ThirdIndex }).MinBy(one => _refinement.Roughness(one, pairs));
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
            Console.WriteLine($"   period {best.BeamPeriod} {_refinement.Roughness(edges, pairs)} {_refinement.Roughness(best, pairs)}");
        return _refinement.Refined(best, _options.RingsReachInverseAngstrom);
    }

    private Vector3D[] Candidates(IEnumerable<PlaneVector> peaks, double step)
    {
        List<(Vector3D Edge, double Correlation)> edges = [];
        foreach (PlaneVector peak in peaks.Take(MostPeaks))
            Add(_correlation.Climbed(_correlation.Scanned(peak, step, ScanReach), ClimbReach));
        foreach ((Vector3D edge, _) in edges.OrderByDescending(one => one.Correlation).Take(MostMultiplied).ToArray())
        {
            foreach (Vector3D multiple in Multiples.Select(times => times * edge))
            {
                if (multiple.Length >= _options.ShortestTranslationAngstrom && multiple.Length <= _options.LongestTranslationAngstrom)
                    Add(_correlation.Climbed(multiple, ClimbReach));
            }
        }

        List<(Vector3D Edge, double Correlation)> chosen = [];
        foreach ((Vector3D Edge, double) one in edges.OrderByDescending(one => one.Correlation))
        {
            if (chosen.Count < Finalists && chosen.Count(other => !AreApart(other.Edge, one.Edge)) < MostInLine)
                chosen.Add(one);
        }

        return [.. chosen.Select(one => _correlation.Climbed(one.Edge, FinalReach).Edge)];

        void Add((Vector3D Edge, double Correlation) one)
        {
            if (!edges.Exists(old => (old.Edge - one.Edge).Length < SameAngstrom || (old.Edge + one.Edge).Length < SameAngstrom))
                edges.Add(one);
        }
    }

    private static bool AreApart(in Vector3D s, in Vector3D t) => Math.Abs(t.X * s.Y - t.Y * s.X) > LeastSine * t.Length * s.Length;

    /// <summary>The ways in which two vectors may be edges a, b or c: the third follows from the zone axis.</summary>
    private IEnumerable<CrystalliteEdges> Roles(Vector3D s, Vector3D t)
    {
        int[] zone = [_zone.U, _zone.V, _zone.W];
        int third = Enumerable.Range(0, zone.Length).Where(i => zone[i] != 0).MinBy(i => Math.Abs(zone[i]));
        int[] free = [.. zone.Where((_, i) => i != third)];
        // An interference function tells t from −t as little as one edge from another.
        (int, int)[] indices = [(free[0], free[1]), (free[1], free[0]), (free[0], -free[1]), (free[1], -free[0])];
        return indices.Distinct().Select(pair => new CrystalliteEdges(s, t, 0, pair.Item1, pair.Item2, zone[third]));
    }
}

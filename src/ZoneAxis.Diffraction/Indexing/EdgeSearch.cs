using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the edges of the crystallite's cell. ln I = ln|F|² + Σ ln L(H·t), one term for each edge t, L(x) = sin²(πNx)/(N sin πx)²: the Fourier transform
/// of ln L peaks at t and its multiples, but not at sums of edges. Each peak is a candidate; the pairs that leave ln|F|² smoothest are refined and the likeliest is kept.
/// </summary>
internal sealed class EdgeSearch
{
    private const int MostPeaks = 30;
    private const int MostMultiplied = 4;
    private const int Finalists = 20;
    private const int MostInLine = 9;
    private const int MostRefined = 8;
    private const int MostCorrelated = 2;
    private const int MostMultiplesPolished = 2;
    private const int MostLikely = 3;
    private const double LeastSine = 0.25;
    private const double SameAngstrom = 0.1;

    private static readonly double[] WholeMultiples = [2, 3];
    private static readonly double[] Multiples = [2, 3, 0.5, 1.0 / 3];

    // From near the beam outwards: the farther, the finer.
    private const double ScanReach = 0.4;
    private const double ClimbReach = 0.5;
    private const double FinalReach = 0.8;
    private const double JudgeReach = 0.5;
    private const double NearReach = 0.6;

    // Step of the period along the beam, Å.
    private const double PeriodStep = 0.25;
    private const double FinePeriodStep = 0.01;

    // Relative errors of edges refined up to JudgeReach, up to the outermost pixels, and polished.
    private const double NearPrecision = 2e-4;
    private const double FarPrecision = 5e-5;
    private const double PolishedPrecision = 1e-7;

    private readonly LatticeDirection _zone;
    private readonly ZoneLatticeOptions _options;
    private readonly EdgeCorrelation _correlation;
    private readonly EdgeRefinement _refinement;
    private readonly EdgePolish _polish;
    private readonly EdgeLikelihood _near;
    private readonly EdgeLikelihood _far;

    /// <summary>A search in one picture.</summary>
    /// <param name="samples">The picture.</param>
    /// <param name="interference">That of the crystallite's rows of cells.</param>
    /// <param name="zone">The direction of the beam.</param>
    /// <param name="options">How it looks.</param>
    /// <param name="cancellation">Stops it.</param>
    public EdgeSearch(PatternSamples samples, RowInterference interference, LatticeDirection zone, ZoneLatticeOptions options, CancellationToken cancellation = default)
    {
        (_zone, _options) = (zone, options);
        _correlation = new EdgeCorrelation(samples, interference, options.EwaldWavelengthAngstrom is not null, cancellation);
        _refinement = new EdgeRefinement(samples, interference, options, cancellation);
        _near = new EdgeLikelihood(samples, interference, options, NearReach, cancellation);
        _far = new EdgeLikelihood(samples, interference, options, options.OutermostInverseAngstrom, cancellation);
        _polish = new EdgePolish(samples, interference, options, cancellation);
    }

    /// <summary>The edges.</summary>
    /// <param name="peaks">Peaks of the translation map, the highest first, Å.</param>
    /// <param name="step">Step of that map, Å.</param>
    /// <exception cref="IndexingException">No two directions have any.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public CrystalliteEdges Find(IReadOnlyList<PlaneVector> peaks, double step)
    {
        (Vector3D Edge, double Correlation)[] finalists = Candidates(peaks, step);
        (CrystalliteEdges Edges, double Correlation)[] all =
        [
            .. from i in Enumerable.Range(0, finalists.Length)
               from j in Enumerable.Range(0, i)
               where AreApart(finalists[i].Edge, finalists[j].Edge)
               from edges in Roles(finalists[j].Edge, finalists[i].Edge)
               select (edges, finalists[i].Correlation + finalists[j].Correlation),
        ];
        if (all.Length == 0)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {_zone} has periods in one direction only, {(finalists.Length == 0 ? 0 : finalists[0].Edge.Length):0.###} Å; check that it is one of a zone axis."));
        (int, int)[] pairs = _refinement.Pairs(JudgeReach);
        if (pairs.Length == 0)
            throw new IndexingException($"The pattern along {_zone} has no two bright pixels next to each other; give intensities rather than greys.");
        // Zeros that fall between the pixels everywhere leave the picture smooth: then the correlation tells more.
        IEnumerable<CrystalliteEdges> promising = all.OrderBy(one => _refinement.Roughness(one.Edges, pairs)).Take(MostRefined)
            .Union(all.OrderByDescending(one => one.Correlation).Take(MostCorrelated)).Select(one => one.Edges);
        CrystalliteEdges best = MostLikelyOf(promising.Select(edges => _refinement.Refined(edges, JudgeReach))
            .OrderByDescending(edges => _near.Of(edges, NearPrecision)).Take(MostLikely));
        double smoother = _refinement.Roughness(best, pairs) / _refinement.RoughnessOfPicture(pairs);
        return smoother <= _options.LargestRoughness
            ? WithPeriod(Polished(best))
            : throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {_zone} is not that of a crystallite of {_options.CrystalliteCells} cells along each edge: the best edges, {best.First.Length:0.###} and {best.Second.Length:0.###} Å, leave it {smoother:0.00} times as rough, more than {_options.LargestRoughness:0.00}; check the number of cells and the scale."));
    }

    /// <summary>Finds how long the crystal's period along the beam is: on the sphere it makes dark rings.</summary>
    private CrystalliteEdges WithPeriod(CrystalliteEdges edges)
    {
        if (_options.EwaldWavelengthAngstrom is null || !edges.IsAlongThird)
            return edges;
        (int, int)[] pairs = _refinement.Pairs(_options.RingsReachInverseAngstrom);
        double coarse = Best(_options.ShortestTranslationAngstrom, _options.LongestTranslationAngstrom, PeriodStep);
        return WithPeriod(edges, Best(Math.Max(_options.ShortestTranslationAngstrom, coarse - PeriodStep), coarse + PeriodStep, FinePeriodStep));

        double Best(double shortest, double longest, double step) => Enumerable.Range(0, (int)((longest - shortest) / step) + 1)
            .Select(n => shortest + n * step).MinBy(period => _refinement.Roughness(WithPeriod(edges, period), pairs));

        static CrystalliteEdges WithPeriod(CrystalliteEdges edges, double period) => edges with { BeamPeriod = period * edges.ThirdIndex };
    }

    private CrystalliteEdges MostLikelyOf(IEnumerable<CrystalliteEdges> several) =>
        several.Select(edges => _refinement.Refined(edges, _options.OutermostInverseAngstrom)).MaxBy(edges => _far.Of(edges, FarPrecision));

    /// <summary>
    /// The polished edges or multiples of them: a crystal that all but repeats within its cell shows a part of an edge more clearly than the edge,
    /// and only polished edges are exact enough to tell.
    /// </summary>
    private CrystalliteEdges Polished(CrystalliteEdges edges)
    {
        CrystalliteEdges best = _polish.Polished(edges);
        for (bool better = true; better;)
        {
            CrystalliteEdges[] multiples =
            [
                .. WholeMultiples.SelectMany(times => new[] { best with { First = times * best.First }, best with { Second = times * best.Second } })
                    .Where(one => Math.Max(one.First.Length, one.Second.Length) <= _options.LongestTranslationAngstrom)
                    .Select(one => _refinement.Refined(one, _options.OutermostInverseAngstrom)).OrderByDescending(one => _far.Of(one, FarPrecision)).Take(MostMultiplesPolished).Select(_polish.Polished),
            ];
            CrystalliteEdges next = multiples.Prepend(best).MaxBy(one => _far.Of(one, PolishedPrecision));
            better = next != best;
            best = next;
        }

        return best;
    }

    private (Vector3D Edge, double Correlation)[] Candidates(IReadOnlyList<PlaneVector> peaks, double step)
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

        return [.. chosen.Select(one => _correlation.Climbed(one.Edge, FinalReach))];

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

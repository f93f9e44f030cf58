using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the plane lattice that the reflections of a zone-axis pattern generate, and their intensities. Candidates come from the peaks of
/// the pattern's Fourier transform and are ranked by how well spots at their points explain the whole picture; the crystallite's edges and
/// the periods that absences betray follow from its side lobes.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ZoneLatticeFinder
{
    private const double LeastSine = 0.15;
    private const double SameLength = 0.02;
    private const double SameAngleDegrees = 1;
    private const double LeastPart = 1e-9;
    private const int MostRounds = 20;

    // A spot of a crystallite whose cell is centred is narrower than that of as many primitive cells.
    private static readonly double[] Widths = [1, Math.Sqrt(2), 2];
    private static readonly int[] NeighbourIndices = [2, 3];

    private readonly ZoneLatticeOptions _options;

    /// <summary>A finder.</summary>
    /// <param name="options">How it looks; null for the defaults.</param>
    public ZoneLatticeFinder(ZoneLatticeOptions? options = null) => _options = options ?? new ZoneLatticeOptions();

    /// <summary>Finds the reciprocal lattice of a pattern.</summary>
    /// <param name="pattern">The pattern; its scale need only be positive for a lattice in other units.</param>
    /// <param name="zone">The direction of the beam, which is passed on.</param>
    /// <exception cref="IndexingException">No lattice explains the pattern.</exception>
    public ZoneLattice Find(DiffractionPattern pattern, LatticeDirection zone)
    {
        if ((long)pattern.Image.Rows * pattern.Image.Columns > _options.MostPixels)
            throw new IndexingException($"The pattern along {zone} has {pattern.Image.Rows} × {pattern.Image.Columns} pixels, more than the {_options.MostPixels} that are searched; bin or cut it.");
        double innermost = _options.BeamRadiusPixels * pattern.InverseAngstromPerPixel;
        PatternSamples samples = PatternSamples.Of(pattern, _options.EwaldWavelengthAngstrom, innermost, _options.EwaldWavelengthAngstrom is null ? _options.OutermostInverseAngstrom : Math.Max(_options.OutermostInverseAngstrom, _options.RingsReachInverseAngstrom), _options);
        if (samples.Brightest <= 0)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {zone} is black beyond {_options.BeamRadiusPixels} px from the beam; try a longer exposure or a wider detector."));
        TranslationMap map = TranslationMap.Of(pattern, samples.Emphasis, innermost, _options.OutermostInverseAngstrom);
        IEnumerable<PlaneVector> peaks = map.Peaks(_options.ShortestTranslationAngstrom).OrderByDescending(peak => peak.Height).Select(peak => peak.Place);
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
        {
            foreach ((PlaneVector e, double h) in map.Peaks(_options.ShortestTranslationAngstrom).OrderByDescending(peak => peak.Height).Take(50))
                Console.WriteLine($"   peak {e.X:0.00} {e.Y:0.00} {h}");
        }
        RowInterference interference = new(_options.CrystalliteCells);
        if (new EdgeSearch(samples, interference, zone, _options).Find(peaks, map.StepAngstrom) is not { } edges)
            throw new IndexingException("No edges.");
        ReflectionHeights heights = new(samples, edges, interference, _options);
        Dictionary<(int I, int J), Point> points = heights.All().ToDictionary(one => (one.I, one.J), one => PointOf(one, edges, heights.Lattice, interference));
        double most = points.Count == 0 ? 0 : points.Values.Max(one => one.OnSphere);
        IEnumerable<(int I, int J)> seen = points.Where(one => one.Value.OnSphere >= _options.VisibleFraction * most && one.Value.Height >= 3 * one.Value.Deviation && one.Value.Height > Leak(one.Key, points)).Select(one => one.Key);
        if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
        {
            Console.WriteLine($"   edges {edges.First} {edges.Second} |{edges.First.Length:R} {edges.Second.Length:R}|  {edges.Third} {heights.Lattice.Area}");
            foreach ((int i, int j) in seen.OrderBy(one => points[one].Height))
                Console.WriteLine($"     {i} {j}: {points[(i,j)].Height / most:0.000000} ± {points[(i,j)].Deviation / most:0.000000} leak {Leak((i, j), points)/most:0.000000} zeta {points[(i,j)].Zeta}");
        }
        (int a, int b, int c, int d) = new VisibleLattice(seen).Basis();
        PlaneLattice lattice = new PlaneLattice(heights.Lattice.At(a, b), heights.Lattice.At(c, d)).Reduced();
        (ImmutableArray<ZoneReflection> reflections, double deviation) = new ReflectionIntensities(samples, edges.First, edges.Second, _options).At(lattice);
        return new ZoneLattice(zone, lattice, deviation / lattice.A.Length, reflections);
    }

    private sealed record Point(double Height, double Deviation, double OnSphere, double Zeta);

    private Point PointOf((int I, int J, double Height, double Deviation) one, CrystalliteEdges edges, PlaneLattice lattice, RowInterference interference)
    {
        double squared = lattice.At(one.I, one.J).Dot(lattice.At(one.I, one.J));
        double z = _options.EwaldWavelengthAngstrom is { } wavelength ? wavelength * squared / 2 : 0;
        double zeta = z * Math.Abs(edges.BeamPeriod);
        return new Point(one.Height, one.Deviation, one.Height * (edges.IsAlongThird ? interference.At(z * edges.Third.Z) : 1), zeta);
    }

    private static double Leak((int I, int J) at, Dictionary<(int I, int J), Point> points)
    {
        double around = 0;
        for (int i = -2; i <= 2; i++)
        {
            for (int j = -2; j <= 2; j++)
            {
                if (points.TryGetValue((at.I + i, at.J + j), out Point? point))
                    around = Math.Max(around, point.Height);
            }
        }

        double turns = Math.PI * points[at].Zeta;
        return Math.Min(0.5, 4 * turns * turns) * around;
    }

    private PlaneLattice Best(DiffractionPattern pattern, PatternSamples samples, double innermost, LatticeDirection zone)
    {
        TranslationMap[] maps =
        [
            TranslationMap.Of(pattern, samples.Emphasis, innermost, _options.OutermostInverseAngstrom),
            TranslationMap.Of(pattern, (intensity, _) => Math.Sqrt(Math.Max(0, intensity)), innermost, _options.OutermostInverseAngstrom),
        ];
        LatticeScore score = new(samples, _options);
        LatticeRefinement refinement = new(samples, _options);
        List<(PlaneLattice Direct, double Score)> tried = [];
        foreach (PlaneLattice start in maps.SelectMany(Starts))
            Try(start);
        if (tried.Count == 0)
            throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {zone} shows no two periods from {_options.ShortestTranslationAngstrom} to {_options.LongestTranslationAngstrom} Å; check the scale, {pattern.InverseAngstromPerPixel:0.######} 1/Å per px."));
        (PlaneLattice Direct, double Score) best = tried.MaxBy(one => one.Score);
        for (int round = 0; round < MostRounds; round++)
        {
            foreach (PlaneLattice neighbour in Neighbours(best.Direct))
                Try(neighbour);
            (PlaneLattice Direct, double Score) next = tried.MaxBy(one => one.Score);
            if (next.Score <= best.Score)
                break;
            best = next;
        }

        return best.Score >= _options.LeastScore
            ? best.Direct
            : throw new IndexingException(string.Create(CultureInfo.InvariantCulture, $"The pattern along {zone} has no plane lattice: the best of {tried.Count} tried explains it with a correlation of {best.Score:0.00}, less than {_options.LeastScore:0.00}."));

        void Try(PlaneLattice lattice)
        {
            lattice = lattice.Reduced();
            if (IsOutOfRange(lattice) || tried.Exists(old => IsSame(old.Direct, lattice)))
                return;
            lattice = refinement.Refine(lattice).Reduced();
            if (!IsOutOfRange(lattice) && !tried.Exists(old => IsSame(old.Direct, lattice)))
                tried.Add((lattice, Widths.Max(width => score.Of(lattice, width))));
        }
    }

    private bool IsOutOfRange(PlaneLattice lattice) =>
        !double.IsFinite(lattice.Area) || lattice.Area < LeastPart || lattice.B.Length > _options.LongestTranslationAngstrom || lattice.A.Length < _options.ShortestTranslationAngstrom;

    private static bool IsSame(PlaneLattice one, PlaneLattice other) =>
        Math.Abs(one.A.Length / other.A.Length - 1) < SameLength && Math.Abs(one.B.Length / other.B.Length - 1) < SameLength
        && Math.Abs(one.AngleDegrees - other.AngleDegrees) < SameAngleDegrees;

    private IEnumerable<PlaneLattice> Starts(TranslationMap map)
    {
        PlaneVector[] places =
        [
            .. map.Peaks(_options.ShortestTranslationAngstrom).OrderByDescending(peak => peak.Height)
                .Take(_options.MostPeaks).Select(peak => peak.Place),
        ];
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length; j++)
            {
                if (Math.Abs(places[i].Cross(places[j])) >= LeastSine * places[i].Length * places[j].Length)
                    yield return new PlaneLattice(places[i], places[j]);
            }
        }
    }

    /// <summary>The lattices whose cells are two or three times as large or as small.</summary>
    private static IEnumerable<PlaneLattice> Neighbours(PlaneLattice direct) => NeighbourIndices.SelectMany(index =>
        Sublattices(direct, index).Concat(Sublattices(direct.Dual(), index).Select(sub => sub.Dual())));

    /// <summary>All sublattices of a prime index: rows (p, 0), (0, 1) and (1, b), (0, p) (Hermite).</summary>
    private static IEnumerable<PlaneLattice> Sublattices(PlaneLattice lattice, int index)
    {
        yield return new PlaneLattice(lattice.At(index, 0), lattice.B);
        for (int b = 0; b < index; b++)
            yield return new PlaneLattice(lattice.At(1, b), lattice.At(0, index));
    }
}

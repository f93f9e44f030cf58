namespace ZoneAxis.Diffraction;

/// <summary>
/// Tells which point of a plane lattice the direct beam is: the one about which the spots come in Friedel pairs, near where the beam is expected. Points half way
/// between the lattice's are tried, too, as all spots seen may have an odd index.
/// </summary>
internal sealed class PatternCentre
{
    private const int MostSpots = 80;

    // Spread of ln(I(h)/I(−h)): a few tenths on a zone axis, more where the crystal is tilted off it.
    private const double RatioSpread = 1;

    // How often a mate is missing about the true centre: behind the stop's arm, or for the tilt.
    private const double MissingShare = 0.2;
    private const double DirectBeam = 12;
    private const double DirectBeamDominance = 2;
    private const double HalfPointHandicap = 8;

    // That all of many spots have an odd index is less likely than that the beam is somewhere else.
    private const double HandicapOfSpot = 0.3;
    private const double ReachDeviations = 3;

    private readonly FoundSpots _found;
    private readonly DiffractionSpot[] _spots;
    private readonly PlaneFit _fit;
    private readonly PlaneVector _expected;
    private readonly double _deviation;
    private readonly double _spread;
    private readonly double _occupied;

    /// <summary>A search for the centre.</summary>
    /// <param name="found">The spots.</param>
    /// <param name="fit">Their lattice.</param>
    /// <param name="expected">Where the beam is expected, px.</param>
    /// <param name="deviation">Standard deviation of that, px.</param>
    public PatternCentre(FoundSpots found, PlaneFit fit, PlaneVector expected, double deviation)
    {
        (_found, _fit, _expected, _deviation) = (found, fit, expected, deviation);
        _spots = [.. found.Spots.OrderByDescending(spot => spot.Intensity).Take(MostSpots)];
        double mean = _spots.Average(spot => Math.Log(spot.Intensity));
        _spread = Math.Max(RatioSpread, Math.Sqrt(2 * _spots.Average(spot => Math.Pow(Math.Log(spot.Intensity) - mean, 2))));
        _occupied = Occupied();
    }

    /// <summary>The lattice with the direct beam as its origin; finer by an index of 2 where that lies between its points.</summary>
    public PlaneFit Find(ReadOnlySpan<PlacedSpot> spots)
    {
        (double Score, int I, int J) best = (double.NegativeInfinity, 0, 0);
        (double u, double v) = _fit.Lattice.CoordinatesOf(_expected - _fit.Origin);
        double reach = ReachDeviations * _deviation + _fit.Lattice.B.Length / 2;
        PlaneLattice dual = _fit.Lattice.Dual();
        (int steps, int rows) = ((int)Math.Ceiling(2 * reach * dual.A.Length), (int)Math.Ceiling(2 * reach * dual.B.Length));
        (int i0, int j0) = ((int)Math.Round(2 * u), (int)Math.Round(2 * v));
        for (int i = i0 - steps; i <= i0 + steps; i++)
        {
            for (int j = j0 - rows; j <= j0 + rows; j++)
            {
                PlaneVector place = _fit.Origin + _fit.Lattice.At(i / 2.0, j / 2.0);
                if ((place - _expected).Length > reach)
                    continue;
                double score = Score(place) - ((i | j) % 2 != 0 ? HalfPointHandicap + HandicapOfSpot * _fit.Indexed : 0);
                if (score > best.Score)
                    best = (score, i, j);
            }
        }

        return Shifted(best.I, best.J, spots);
    }

    private PlaneFit Shifted(int i, int j, ReadOnlySpan<PlacedSpot> spots)
    {
        PlaneVector centre = _fit.Origin + _fit.Lattice.At(i / 2.0, j / 2.0);
        if (i % 2 == 0 && j % 2 == 0)
            return _fit with { Origin = centre };
        (PlaneVector a, PlaneVector b) = (_fit.Lattice.A, _fit.Lattice.B);
        PlaneLattice finer = (i % 2 == 0, j % 2 == 0) switch
        {
            (false, true) => new PlaneLattice(0.5 * a, b),
            (true, false) => new PlaneLattice(a, 0.5 * b),
            _ => new PlaneLattice(a, 0.5 * (a + b)),
        };
        return LatticeScore.Of(finer.Reduced(), centre, spots);
    }

    private double Score(PlaneVector centre)
    {
        PlaneVector away = centre - _expected;
        double score = -away.Dot(away) / (2 * _deviation * _deviation);
        double tolerance = Math.Max(1.5, 2 * _found.WidthPixels);
        for (int k = 0; k < _spots.Length; k++)
        {
            PlaneVector mate = 2 * centre - _spots[k].Place;
            if ((mate - _spots[k].Place).Length < 2 * tolerance)
            {
                score += k == 0 && _spots.Length > 1 && _spots[0].Intensity > DirectBeamDominance * _spots[1].Intensity ? DirectBeam : 0;
                continue;
            }

            if (mate.X < 0 || mate.Y < 0 || mate.X > _found.Columns - 1 || mate.Y > _found.Rows - 1)
                continue;
            score += OfPair(_spots[k], mate, tolerance);
        }

        return score;
    }

    /// <summary>The logarithm of how much likelier the mate is, or its absence, about the true centre than about another point of the lattice.</summary>
    private double OfPair(DiffractionSpot spot, PlaneVector mate, double tolerance)
    {
        foreach (DiffractionSpot other in _found.Spots)
        {
            PlaneVector off = other.Place - mate;
            if (Math.Abs(off.X) > tolerance || Math.Abs(off.Y) > tolerance)
                continue;
            double ratio = Math.Log(spot.Intensity / other.Intensity), near = ratio / RatioSpread, any = ratio / _spread;

            // Half, as the mate counts the pair once more.
            return Math.Max(Math.Log(MissingShare), Math.Log(_spread / RatioSpread) - (near * near - any * any) / 2 - Math.Log(_occupied)) / 2;
        }

        (double intensity, double sigma) = _found.Measure(mate);
        return spot.Intensity > 3 * Math.Max(intensity, 0) + 6 * sigma ? Math.Log(MissingShare / Math.Max(MissingShare, 1 - _occupied)) : 0;
    }

    /// <summary>Which part of the lattice's points near the middle of the spots has a spot.</summary>
    private double Occupied()
    {
        PlaneVector middle = 1.0 / _spots.Length * _spots.Aggregate(new PlaneVector(0, 0), (sum, spot) => sum + spot.Place);
        double radius = Math.Sqrt(2 * _spots.Average(spot => (spot.Place - middle).Dot(spot.Place - middle)));
        int within = _spots.Count(spot => (spot.Place - middle).Length < radius);
        return Math.Clamp(within * _fit.Lattice.Area / (Math.PI * radius * radius), 0.05, 0.95);
    }
}

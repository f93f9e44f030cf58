namespace ZoneAxis.Diffraction;

/// <summary>
/// Weighs lattices against each other by the likelihood of the spots' places. A spot lies on a lattice of cell area A with the density A·N(d) relative to one
/// strewn at random, N the normal distribution of its distance d from the nearest point: the coarser the lattice, the more it says.
/// </summary>
internal static class LatticeScore
{
    // Origin and two basis vectors can be laid through any three spots.
    private const int FreeSpots = 3;
    private const double LeastStrayShare = 0.02;
    private const double IndexedDeviations = 3;

    /// <summary>The lattice with its score.</summary>
    public static PlaneFit Of(PlaneLattice lattice, PlaneVector origin, ReadOnlySpan<PlacedSpot> spots)
    {
        (double weights, double inlying, double squares, int indexed) = (0, 0, 0, 0);
        double least = double.MaxValue;
        Span<double> densities = spots.Length <= 512 ? stackalloc double[spots.Length] : new double[spots.Length];
        for (int k = 0; k < spots.Length; k++)
        {
            (double u, double v) = lattice.CoordinatesOf(spots[k].Place - origin);
            PlaneVector miss = spots[k].Place - origin - lattice.At(Math.Round(u), Math.Round(v));
            double variance = spots[k].Deviation * spots[k].Deviation, squared = miss.Dot(miss) / variance;
            least = Math.Min(least, variance);
            densities[k] = squared < 40 ? lattice.Area / (2 * Math.PI * variance) * Math.Exp(-squared / 2) : 0;
            weights += spots[k].Weight;
            if (squared < IndexedDeviations * IndexedDeviations)
            {
                inlying += spots[k].Weight;
                squares += miss.Dot(miss);
                indexed++;
            }
        }

        double share = Math.Min(1 - LeastStrayShare, inlying / weights);
        double score = 0;
        for (int k = 0; k < spots.Length; k++)
            score += spots[k].Weight * Math.Log(1 - share + share * densities[k]);
        score -= FreeSpots * Math.Log(Math.Max(1, lattice.Area / (2 * Math.PI * least)));
        return new PlaneFit(lattice, origin, score, indexed, indexed > 0 ? Math.Sqrt(squares / indexed) : 0);
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>
/// Decides whether faint spots between the points of a lattice make it a finer one. Each side has its own share of spots, so that a few superlattice reflections
/// are not outvoted by many others; but they must be more than strays would be.
/// </summary>
internal static class Superlattices
{
    private const double StrayShare = 0.02;

    // Lattices with a cell 2 or 3 times smaller, and the centred ones among them: as many chances for a stray spot to lie on one.
    private const int LargestIndex = 4;
    private const double LeastGain = 4;
    private const double IndexedDeviations = 3;
    private const int LeastOfHigherZone = 3;

    // A superlattice that shows in fewer spots than a hundredth of the others is no more than strays or a Laue zone's edge; one of a few in a hundred must show near the beam, too.
    private const double LeastPart = 0.012;
    private const double FewPart = 0.06;
    private const double FewOuter = 1.6;
    private const double MostPart = 0.35;
    private const int ManyOfHigherZone = 8;

    // A superlattice's spots are faint, but not empty near the beam alone: so many empty points in most of the disc that the others fill are no chance.
    private const double LeastOccupied = 0.7;
    private const double LeastEmpty = 25;
    private const double OuterPart = 0.6;

    /// <summary>The lattice, made finer as often as the spots between demand it.</summary>
    public static PlaneFit Refined(PlaneFit fit, ReadOnlySpan<PlacedSpot> spots)
    {
        for (int round = 0; round < 2; round++)
        {
            PlaneFit? best = null;
            double most = LeastGain;
            for (int index = 2; index <= LargestIndex; index++)
            {
                foreach (PlaneLattice finer in Finer(fit.Lattice, index))
                {
                    double gain = Gain(fit, finer, index, spots);
                    if (gain <= most)
                        continue;
                    (PlaneLattice Lattice, PlaneVector Origin) fitted = LatticeRefinement.Fit(finer.Reduced(), fit.Origin, spots, [double.PositiveInfinity, double.PositiveInfinity]) ?? (finer, fit.Origin);
                    (most, best) = (gain, LatticeScore.Of(fitted.Lattice.Reduced(), fitted.Origin, spots) with { Score = fit.Score + gain });
                }
            }

            if (best is null)
                return fit;
            fit = best;
        }

        return fit;
    }

    /// <summary>The logarithm of how much likelier the spots' places are on the finer lattice.</summary>
    private static double Gain(PlaneFit fit, PlaneLattice finer, int index, ReadOnlySpan<PlacedSpot> spots)
    {
        (double on, double between, double stray) = (0, 0, 0);
        List<(double Weight, double Density)> members = [];
        foreach (PlacedSpot spot in spots)
        {
            double variance = spot.Deviation * spot.Deviation;
            double squared = SquaredMiss(fit.Lattice, spot.Place - fit.Origin) / variance;
            if (squared < IndexedDeviations * IndexedDeviations)
            {
                on += spot.Weight;
                continue;
            }

            double nearer = SquaredMiss(finer, spot.Place - fit.Origin) / variance;
            if (nearer < IndexedDeviations * IndexedDeviations)
            {
                between += spot.Weight;
                members.Add((spot.Weight, fit.Lattice.Area / (index - 1) / (2 * Math.PI * variance) * Math.Exp(-nearer / 2)));
            }
            else
            {
                stray += spot.Weight;
            }
        }

        if (between == 0)
            return double.NegativeInfinity;
        double all = on + between + stray;
        // Without the finer lattice the spots between are strays, too.
        double strayBefore = Math.Max(StrayShare, (between + stray) / all), strayAfter = Math.Max(StrayShare, stray / all), share = between / all;
        double gain = stray * (Math.Log(strayAfter) - Math.Log(strayBefore)) - Math.Log(Finer(fit.Lattice, index).Count());
        foreach ((double weight, double density) in members)
            gain += weight * (Math.Log(strayAfter + share * density) - Math.Log(strayBefore));
        return gain;
    }

    /// <summary>
    /// The lattice without spots of higher Laue zones: those lie outside, where the Ewald sphere comes near their layer. Where the points
    /// that make a lattice finer are empty near the beam though the others are occupied there, the spots farther out are such ones.
    /// </summary>
    /// <param name="fit">The lattice, its origin the direct beam.</param>
    /// <param name="spots">The spots.</param>
    public static PlaneFit WithoutHigherZones(PlaneFit fit, ReadOnlySpan<PlacedSpot> spots)
    {
        for (int index = 2; index <= LargestIndex; index++)
        {
            foreach (PlaneLattice finerDual in Finer(fit.Lattice.Dual(), index))
            {
                // The dual of a finer lattice is a coarser one.
                PlaneLattice coarser = finerDual.Dual().Reduced();
                if (!IsOutside(fit, coarser, spots))
                    continue;
                (PlaneLattice Lattice, PlaneVector Origin) fitted = LatticeRefinement.Fit(coarser, fit.Origin, spots, [double.PositiveInfinity, double.PositiveInfinity]) ?? (coarser, fit.Origin);
                return WithoutHigherZones(LatticeScore.Of(fitted.Lattice.Reduced(), fitted.Origin, spots), spots);
            }
        }

        return fit;
    }

    private static bool IsOutside(PlaneFit fit, PlaneLattice coarser, ReadOnlySpan<PlacedSpot> spots)
    {
        List<double> on = [], between = [];
        foreach (PlacedSpot spot in spots)
        {
            PlaneVector vector = spot.Place - fit.Origin;
            double limit = IndexedDeviations * IndexedDeviations * spot.Deviation * spot.Deviation;
            if (SquaredMiss(coarser, vector) < limit)
                on.Add(vector.Length);
            else if (SquaredMiss(fit.Lattice, vector) < limit)
                between.Add(vector.Length);
        }

        if (between.Count == 0 || on.Count < LeastOfHigherZone)
            return false;
        if (between.Count <= FewPart * on.Count)
            return between.Count < LeastPart * on.Count || between.Order().ElementAt(between.Count / 4) > FewOuter * on.Order().ElementAt(on.Count / 4);
        if (between.Count < LeastOfHigherZone || between.Count > MostPart * on.Count)
            return false;

        // One stray may lie anywhere, so that the second nearest counts.
        double nearest = between.Order().ElementAt(between.Count > ManyOfHigherZone ? 1 : 0), disc = Math.PI * nearest * nearest;
        double empty = disc / fit.Lattice.Area - disc / coarser.Area;
        double occupied = on.Count(length => length < nearest) / Math.Max(1, disc / coarser.Area);
        return occupied >= LeastOccupied && empty >= LeastEmpty && nearest > OuterPart * on.Order().ElementAt(on.Count * 9 / 10);
    }

    private static double SquaredMiss(PlaneLattice lattice, PlaneVector vector)
    {
        (double i, double j) = lattice.CoordinatesOf(vector);
        PlaneVector miss = vector - lattice.At(Math.Round(i), Math.Round(j));
        return miss.Dot(miss);
    }

    /// <summary>The lattices that hold this one with so many times its points: (a/p, b/q) sheared, p·q the index.</summary>
    public static IEnumerable<PlaneLattice> Finer(PlaneLattice lattice, int index)
    {
        for (int p = 1; p <= index; p++)
        {
            if (index % p != 0)
                continue;
            int q = index / p;
            for (int shear = 0; shear < q; shear++)
                yield return new PlaneLattice(1.0 / p * lattice.A, 1.0 / q * (lattice.B + (double)shear / p * lattice.A));
        }
    }
}

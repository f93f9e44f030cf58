namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the plane lattices that spots may lie on: pairs of the commonest differences are taken as bases, fitted, and weighed. Missing and extra spots
/// count for what they are worth; nothing is assumed of the origin.
/// </summary>
internal sealed class PlaneLatticeSearch
{
    private const int MostSpots = 150;
    private const int MostVectors = 32;
    private const int MostOrigins = 4;
    private const double SameLattice = 0.03;
    private const double LeastSine = 0.15;
    private static readonly double[] Stages = [1.6, 3, 6, double.PositiveInfinity, double.PositiveInfinity];

    private readonly PlacedSpot[] _spots;
    private readonly double _width;

    /// <summary>A search.</summary>
    /// <param name="spots">The spots, the most significant first.</param>
    /// <param name="width">Standard deviation of a spot's profile, px.</param>
    public PlaneLatticeSearch(IReadOnlyList<PlacedSpot> spots, double width) => (_spots, _width) = ([.. spots.Take(MostSpots)], width);

    /// <summary>Lattices by falling score, no two alike.</summary>
    public List<PlaneFit> Find()
    {
        if (_spots.Length < 3)
            return [];
        PlaneVector[] vectors = DifferenceVectors.Of(_spots, 3 * _width, Math.Max(1, 0.8 * _width), MostVectors);
        PlacedSpot[] origins = Origins();
        List<PlaneFit> fits = [];
        List<PlaneLattice> tried = [];
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                PlaneLattice lattice = new PlaneLattice(vectors[i], vectors[j]).Reduced();
                if (!(lattice.Area > LeastSine * lattice.A.Length * lattice.B.Length) || lattice.A.Length < 3 * _width || tried.Exists(old => IsSame(old, lattice)))
                    continue;
                tried.Add(lattice);
                foreach (PlacedSpot origin in origins)
                {
                    if (LatticeRefinement.Fit(lattice, origin.Place, _spots, Stages) is { } fitted)
                        fits.Add(LatticeScore.Of(fitted.Lattice.Reduced(), fitted.Origin, _spots));
                }
            }
        }

        return Distinct(fits);
    }

    /// <summary>The strongest spots: one of them lies on the lattice.</summary>
    private PlacedSpot[] Origins() => [.. _spots.Take(MostOrigins)];

    private static List<PlaneFit> Distinct(List<PlaneFit> fits)
    {
        List<PlaneFit> distinct = [];
        foreach (PlaneFit fit in fits.OrderByDescending(fit => fit.Score))
        {
            if (!distinct.Exists(old => IsSame(old.Lattice, fit.Lattice)))
                distinct.Add(fit);
        }

        return distinct;
    }

    /// <summary>Whether the reduced bases are alike, either vector up to its sign.</summary>
    public static bool IsSame(PlaneLattice one, PlaneLattice other)
    {
        if (Math.Abs(one.Area / other.Area - 1) > 2 * SameLattice)
            return false;
        return IsPoint(one, other.A) && IsPoint(one, other.B);

        static bool IsPoint(PlaneLattice lattice, PlaneVector vector)
        {
            (double i, double j) = lattice.CoordinatesOf(vector);
            return (vector - lattice.At(Math.Round(i), Math.Round(j))).Length < SameLattice * lattice.A.Length;
        }
    }
}

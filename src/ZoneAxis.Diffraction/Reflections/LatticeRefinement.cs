namespace ZoneAxis.Diffraction;

/// <summary>Fits a plane lattice to the centroids of the spots at its points by least squares, from the innermost points outwards.</summary>
internal sealed class LatticeRefinement
{
    private const int FewestSpots = 4;
    private static readonly int[] Orders = [1, 2, 3, 5, 8, 13, 21, 40, 80, 80];

    // While the lattice is still rough the window is wide; later it holds the main maximum alone.
    private const int RoughSteps = 3;
    private const double Narrowing = 0.5;

    private readonly PatternSamples _samples;
    private readonly double _window;

    public LatticeRefinement(PatternSamples samples, ZoneLatticeOptions options)
    {
        _samples = samples;
        _window = WindowOfZero / options.CrystalliteCells;
    }

    // Half the width of the window around a point, as a multiple of the first zero.
    private const double WindowOfZero = 1.5;

    /// <summary>The refined lattice; the given one where there are too few spots.</summary>
    /// <param name="direct">The direct basis, reduced.</param>
    public PlaneLattice Refine(PlaneLattice direct)
    {
        for (int step = 0; step < Orders.Length; step++)
        {
            PlaneLattice? better = Fit(direct, Orders[step], step < RoughSteps ? _window : Narrowing * _window);
            if (better is { } next && IsNear(next, direct))
                direct = next;
        }

        return direct;
    }

    private static bool IsNear(PlaneLattice next, PlaneLattice old) =>
        (next.A - old.A).Length < 0.1 * old.A.Length && (next.B - old.B).Length < 0.1 * old.B.Length;

    private PlaneLattice? Fit(PlaneLattice direct, int order, double window)
    {
        Dictionary<(int, int), Sums> spots = [];
        for (int s = 0; s < _samples.X.Length; s++)
        {
            (double x, double y) = (_samples.X[s], _samples.Y[s]);
            double f = x * direct.A.X + y * direct.A.Y;
            double g = x * direct.B.X + y * direct.B.Y;
            (double i, double j) = (Math.Round(f), Math.Round(g));
            if (Math.Abs(i) > order || Math.Abs(j) > order || Math.Abs(f - i) > window || Math.Abs(g - j) > window)
                continue;
            spots.TryGetValue(((int)i, (int)j), out Sums sums);
            // Squares make the side lobes of the central beam, all on one side, count for little.
            double intensity = _samples.Intensity[s];
            double w = intensity * intensity;
            spots[((int)i, (int)j)] = new Sums(sums.W + w, sums.X + w * x, sums.Y + w * y, Math.Max(sums.Most, intensity), sums.Log + _samples.Log[s], sums.Count + 1);
        }

        // Normal equations of x = i·A* + j·B*, each spot weighted by how far it stands out of its window.
        (double ii, double ij, double jj, double ix, double jx, double iy, double jy, int n) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (((int i, int j), Sums sums) in spots)
        {
            if (sums.W <= 0 || (i, j) == (0, 0))
                continue;
            double weight = Math.Max(0, _samples.LogOf(sums.Most) - sums.Log / sums.Count);
            weight *= weight;
            (double x, double y) = (sums.X / sums.W, sums.Y / sums.W);
            ii += weight * i * i;
            ij += weight * i * j;
            jj += weight * j * j;
            ix += weight * i * x;
            jx += weight * j * x;
            iy += weight * i * y;
            jy += weight * j * y;
            n++;
        }

        double determinant = ii * jj - ij * ij;
        if (n < FewestSpots || determinant <= 1e-9 * ii * jj)
            return null;
        PlaneVector a = 1 / determinant * new PlaneVector(jj * ix - ij * jx, jj * iy - ij * jy);
        PlaneVector b = 1 / determinant * new PlaneVector(ii * jx - ij * ix, ii * jy - ij * iy);
        return new PlaneLattice(a, b).Dual();
    }

    private readonly record struct Sums(double W, double X, double Y, double Most, double Log, int Count);
}

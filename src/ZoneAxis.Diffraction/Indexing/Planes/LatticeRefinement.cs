namespace ZoneAxis.Diffraction;

/// <summary>Fits origin and basis of a plane lattice to spots by least squares, from the origin outwards.</summary>
internal static class LatticeRefinement
{
    private const int Unknowns = 3;
    private const double InlierDeviations = 3;

    /// <summary>The lattice fitted to the spots near its points.</summary>
    /// <param name="lattice">Basis, px, right to a fifth of its length near the origin.</param>
    /// <param name="origin">A point of the lattice.</param>
    /// <param name="spots">The spots.</param>
    /// <param name="stages">Growing radii about the origin within which spots count, in units of the longer basis vector; infinity for all.</param>
    /// <returns>Null where fewer than three spots that span the plane lie on it.</returns>
    public static (PlaneLattice Lattice, PlaneVector Origin)? Fit(PlaneLattice lattice, PlaneVector origin, ReadOnlySpan<PlacedSpot> spots, ReadOnlySpan<double> stages)
    {
        double longer = Math.Max(lattice.A.Length, lattice.B.Length);
        PlaneVector anchor = origin;
        foreach (double stage in stages)
        {
            if (Step(lattice, origin, anchor, spots, stage * longer, stage == stages[^1]) is not { } fitted)
                return null;
            (lattice, origin) = fitted;
        }

        return (lattice, origin);
    }

    private static (PlaneLattice, PlaneVector)? Step(PlaneLattice lattice, PlaneVector origin, PlaneVector anchor, ReadOnlySpan<PlacedSpot> spots, double reach, bool isLast)
    {
        // Half the least distance of lattice points: what lies farther from one is nearer to another.
        double loose = 0.2 * Math.Min(lattice.A.Length, lattice.B.Length);
        Span<double> normal = stackalloc double[Unknowns * Unknowns];
        Span<double> right = stackalloc double[2 * Unknowns];
        normal.Clear();
        right.Clear();
        Span<double> row = stackalloc double[Unknowns];
        int count = 0;
        foreach (PlacedSpot spot in spots)
        {
            if ((spot.Place - anchor).Length > reach)
                continue;
            (double u, double v) = lattice.CoordinatesOf(spot.Place - origin);
            (double i, double j) = (Math.Round(u), Math.Round(v));
            double miss = (spot.Place - origin - lattice.At(i, j)).Length;
            double tolerance = isLast ? Math.Min(loose, InlierDeviations * spot.Deviation) : loose;
            if (miss > tolerance)
                continue;
            double weight = spot.Weight / (spot.Deviation * spot.Deviation);
            (row[0], row[1], row[2]) = (1, i, j);
            count++;
            for (int a = 0; a < Unknowns; a++)
            {
                for (int b = 0; b < Unknowns; b++)
                    normal[a * Unknowns + b] += weight * row[a] * row[b];
                right[a] += weight * row[a] * spot.Place.X;
                right[Unknowns + a] += weight * row[a] * spot.Place.Y;
            }
        }

        if (count < Unknowns)
            return isLast ? null : (lattice, origin);
        if (Solve(normal, right) is not { } x)
            return isLast ? null : (lattice, origin);
        PlaneLattice fitted = new(new PlaneVector(x[1], x[4]), new PlaneVector(x[2], x[5]));
        return fitted.Area > 0.5 * lattice.Area && fitted.Area < 2 * lattice.Area ? (fitted, new PlaneVector(x[0], x[3])) : null;
    }

    /// <summary>Cramer's rule for three unknowns and two right sides; null where they are not determined.</summary>
    private static double[]? Solve(ReadOnlySpan<double> m, ReadOnlySpan<double> right)
    {
        double determinant = m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
        if (Math.Abs(determinant) <= 1e-9 * m[0] * m[4] * m[8] || m[4] == 0 || m[8] == 0)
            return null;
        double[] x = new double[2 * Unknowns];
        for (int side = 0; side < 2; side++)
        {
            (double p, double q, double r) = (right[side * Unknowns], right[side * Unknowns + 1], right[side * Unknowns + 2]);
            x[side * Unknowns] = (p * (m[4] * m[8] - m[5] * m[7]) - m[1] * (q * m[8] - m[5] * r) + m[2] * (q * m[7] - m[4] * r)) / determinant;
            x[side * Unknowns + 1] = (m[0] * (q * m[8] - m[5] * r) - p * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * r - q * m[6])) / determinant;
            x[side * Unknowns + 2] = (m[0] * (m[4] * r - q * m[7]) - m[1] * (m[3] * r - q * m[6]) + p * (m[3] * m[7] - m[4] * m[6])) / determinant;
        }

        return x;
    }
}

using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Puts a plane lattice that was chosen by hand before those that were found.</summary>
internal static class LatticeChoice
{
    // A spot is on a lattice that a hand drew when it is nearer to a point than this part of the basis.
    private const double OnLattice = 0.15;

    private const double LeastPixels = 1;

    /// <summary>The picture with the chosen lattice as its best.</summary>
    /// <param name="indexed">The picture.</param>
    /// <param name="choice">What was chosen.</param>
    /// <exception cref="RequestException">It is no lattice.</exception>
    public static IndexedPicture Apply(IndexedPicture indexed, LatticeOptions choice)
    {
        if (choice.Choice is { } number)
            return indexed.Preferring(OptionsReader.Within(number, 0, 0, indexed.Lattices.Length - 1, "lattice.choice"));

        double[] first = OptionsReader.Numbers(choice.First ?? [], 2, "lattice.first"), second = OptionsReader.Numbers(choice.Second ?? [], 2, "lattice.second");
        PlaneLattice drawn = new(new PlaneVector(first[1], first[0]), new PlaneVector(second[1], second[0]));
        if (!(drawn.A.Length >= LeastPixels && drawn.B.Length >= LeastPixels && drawn.Area >= LeastPixels))
            throw RequestException.Wrong("lattice.first and lattice.second must be two vectors of at least a pixel that are not parallel.");
        return indexed with { Lattices = indexed.Lattices.Insert(0, Refined(drawn.Reduced(), indexed)) };
    }

    /// <summary>The lattice that is nearest to the spots which lie on the drawn one: least squares of their places.</summary>
    private static PictureLattice Refined(PlaneLattice drawn, IndexedPicture indexed)
    {
        PlaneVector beam = new(indexed.Beam.Column, indexed.Beam.Row);
        (double ii, double ij, double jj) = (0, 0, 0);
        (PlaneVector pi, PlaneVector pj) = (default, default);
        List<(int I, int J, PlaneVector Place)> on = [];
        foreach (DiffractionSpot spot in indexed.Found.Spots)
        {
            (double u, double v) = drawn.CoordinatesOf(spot.Place - beam);
            (int i, int j) = ((int)Math.Round(u), (int)Math.Round(v));
            if (Math.Abs(u - i) > OnLattice || Math.Abs(v - j) > OnLattice)
                continue;
            on.Add((i, j, spot.Place - beam));
            (ii, ij, jj) = (ii + i * i, ij + i * j, jj + j * j);
            (pi, pj) = (pi + i * (spot.Place - beam), pj + j * (spot.Place - beam));
        }

        double determinant = ii * jj - ij * ij;
        PlaneLattice fitted = determinant > 0 ? new PlaneLattice(1 / determinant * (jj * pi - ij * pj), 1 / determinant * (ii * pj - ij * pi)) : drawn;
        double square = on.Count == 0 ? 0 : on.Average(one => (one.Place - fitted.At(one.I, one.J)) is var off ? off.Dot(off) : 0);
        return new PictureLattice(fitted.Reduced(), indexed.Best.Merit, on.Count, Math.Sqrt(square), indexed.Beam);
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>A plane lattice that spots lie on.</summary>
/// <param name="Lattice">Basis, px.</param>
/// <param name="Origin">A point of the lattice, px.</param>
/// <param name="Score">
/// How much better the lattice explains the places of the spots than chance does: the logarithm of the ratio of likelihoods, less what its own freedom costs.
/// </param>
/// <param name="Indexed">Spots on it.</param>
/// <param name="ResidualPixels">Root mean square distance of these from its points, px.</param>
internal sealed record PlaneFit(PlaneLattice Lattice, PlaneVector Origin, double Score, int Indexed, double ResidualPixels)
{
    /// <summary>The nearest point of the lattice and the distance from it.</summary>
    public (int I, int J, PlaneVector Miss) Nearest(PlaneVector place)
    {
        (double u, double v) = Lattice.CoordinatesOf(place - Origin);
        (double i, double j) = (Math.Round(u), Math.Round(v));
        return ((int)i, (int)j, place - Origin - Lattice.At(i, j));
    }
}

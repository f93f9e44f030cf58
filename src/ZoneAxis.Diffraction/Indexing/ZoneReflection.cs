namespace ZoneAxis.Diffraction;

/// <summary>What a pattern shows at a point of its plane lattice.</summary>
/// <param name="I">Times the first basis vector of the lattice.</param>
/// <param name="J">Times the second.</param>
/// <param name="Position">H in the plane of the pattern, 1/Å.</param>
/// <param name="Intensity">|F|² relative to the strongest of the pattern. On the curved sphere along an edge of the cell what the rows of cells along the beam leave of it, elsewhere all of it.</param>
/// <param name="Uncertainty">Standard deviation of the intensity, from the pixels' resolution and spread, and such a part of what an absent reflection may show beside its layer that it does not stand out.</param>
public sealed record ZoneReflection(int I, int J, PlaneVector Position, double Intensity, double Uncertainty)
{
    /// <summary>Whether it stands out.</summary>
    /// <param name="fraction">Least intensity.</param>
    /// <param name="significance">Least intensity, standard deviations.</param>
    internal bool IsSeen(double fraction, double significance) => Intensity >= fraction && Intensity >= significance * Uncertainty;
}

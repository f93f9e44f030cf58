namespace ZoneAxis.Diffraction;

/// <summary>What a pattern shows at a point of its plane lattice.</summary>
/// <param name="I">Times the first basis vector of the lattice.</param>
/// <param name="J">Times the second.</param>
/// <param name="Position">H in the plane of the pattern, 1/Å.</param>
/// <param name="Intensity">Intensity divided by the crystallite's interference function, relative to the strongest of the pattern; not yet by the excitation error's part.</param>
/// <param name="Uncertainty">Standard deviation of the intensity, from the spread of the pixels and their resolution.</param>
public sealed record ZoneReflection(int I, int J, PlaneVector Position, double Intensity, double Uncertainty);

namespace ZoneAxis.Diffraction;

/// <summary>A plane lattice that the spots of a picture lie on.</summary>
/// <param name="Pixels">Reduced basis, px; the direct beam is a point of it.</param>
/// <param name="Merit">
/// Logarithm of how much likelier the lattice makes the places of the spots than chance does. A lattice 5 below another is so many times, e⁵ = 150, less likely.
/// </param>
/// <param name="Indexed">Spots on it.</param>
/// <param name="ResidualPixels">Root mean square distance of these from its points, px.</param>
/// <param name="Beam">Where the direct beam arrives if the lattice is this one.</param>
public sealed record PictureLattice(PlaneLattice Pixels, double Merit, int Indexed, double ResidualPixels, BeamPosition Beam);

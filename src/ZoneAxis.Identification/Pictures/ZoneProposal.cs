using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>A zone axis whose picture would tell groups apart that the pictures at hand leave open.</summary>
/// <param name="Zone">The direction, in the conventional cell of the likeliest lattice.</param>
/// <param name="Angles">The goniometer's angles that bring it there; null where those of the pictures are not known.</param>
/// <param name="Gain">How likely two groups, drawn by their probabilities, differ in which reflections of the zone are absent, 0 to 1.</param>
public sealed record ZoneProposal(LatticeDirection Zone, GoniometerAngles? Angles, double Gain);

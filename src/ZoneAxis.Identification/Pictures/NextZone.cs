using System.Collections.Immutable;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>A zone axis that the goniometer reaches and that has not been taken, and what its picture would tell.</summary>
/// <param name="Zone">The zone in the conventional cell of the likeliest Bravais lattice.</param>
/// <param name="Angles">Where it is met.</param>
/// <param name="Conditions">Glide planes and screw axes, as "h0l: l=2n", that are not tested yet and of which its picture has reflections; empty where there are none.</param>
public sealed record NextZone(LatticeDirection Zone, GoniometerAngles Angles, ImmutableArray<string> Conditions);

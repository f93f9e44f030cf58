using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The plane lattice that the reflections of one zone generate, made coarser by absences, and the reflections.</summary>
/// <param name="Zone">The direction of the beam.</param>
/// <param name="Reciprocal">Reduced basis, 1/Å, in the plane of the pattern.</param>
/// <param name="Reflections">What is at each point, from the beam outwards.</param>
public sealed record ZoneLattice(LatticeDirection Zone, PlaneLattice Reciprocal, ImmutableArray<ZoneReflection> Reflections);

using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Atoms that the symmetry of a crystal makes equal, and the Wyckoff position that they occupy in the standard cell.</summary>
/// <param name="Species">What sits on each position, with occupancies.</param>
/// <param name="Wyckoff">Letter, multiplicity and site symmetry in the default setting.</param>
/// <param name="Representative">The first of the atoms, fractional, in the idealised standard cell.</param>
/// <param name="GivenSites">Indices of the sites of the given crystal, ascending.</param>
/// <param name="StandardSites">Indices of the sites of the standard cell, ascending.</param>
public sealed record CrystalOrbit(
    ImmutableArray<(Element Element, double Occupancy)> Species,
    WyckoffPosition Wyckoff,
    Vector3D Representative,
    ImmutableArray<int> GivenSites,
    ImmutableArray<int> StandardSites);

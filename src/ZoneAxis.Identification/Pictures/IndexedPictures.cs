using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What indexing found in pictures of zone-axis patterns.</summary>
/// <param name="Zones">The plane lattice of each picture, in their order.</param>
/// <param name="Cells">The cells that all of them fit, the best first, each with the groups that its absences and Laue symmetry allow.</param>
public sealed record IndexedPictures(IReadOnlyList<ZoneLattice> Zones, IReadOnlyList<CellCandidate> Cells);

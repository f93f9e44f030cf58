using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>A picture with its spots and the plane lattices that they may lie on.</summary>
/// <param name="Found">The spots.</param>
/// <param name="Beam">Where the direct beam arrives.</param>
/// <param name="Lattices">The lattices, the best first; never none.</param>
public sealed record IndexedPicture(FoundSpots Found, BeamPosition Beam, ImmutableArray<PictureLattice> Lattices)
{
    /// <summary>The best lattice.</summary>
    public PictureLattice Best => Lattices[0];
}

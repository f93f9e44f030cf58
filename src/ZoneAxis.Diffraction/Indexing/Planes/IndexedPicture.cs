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

    /// <summary>The picture with one of its lattices as the best, and the beam where that one has it.</summary>
    /// <param name="lattice">Which, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such lattice.</exception>
    public IndexedPicture Preferring(int lattice) => lattice == 0
        ? this
        : this with { Beam = Lattices[lattice].Beam, Lattices = [Lattices[lattice], .. Lattices.RemoveAt(lattice)] };
}

using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The cells that pictures fit, and the pictures with the plane lattices that they have in the likeliest.</summary>
/// <param name="Cells">The cells, the likeliest first.</param>
/// <param name="Pictures">The pictures.</param>
public sealed record PictureCells(ImmutableArray<PictureCell> Cells, ImmutableArray<IndexedPicture> Pictures);

namespace ZoneAxis.Diffraction;

/// <summary>A pixel near a lattice point.</summary>
/// <param name="Sample">Which.</param>
/// <param name="X">H·a from the point to it.</param>
/// <param name="Y">H·b.</param>
/// <param name="Z">H·c.</param>
/// <param name="L">What the crystallite's cells make of a reflection there, 0 to 1.</param>
internal readonly record struct Neighbour(int Sample, double X, double Y, double Z, double L);

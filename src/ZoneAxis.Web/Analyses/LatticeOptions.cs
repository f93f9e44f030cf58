namespace ZoneAxis.Web;

/// <summary>A plane lattice chosen by hand: one that was found, or two vectors.</summary>
/// <param name="Choice">Number of a lattice that was found, from 0.</param>
/// <param name="First">First vector: rows and columns, px.</param>
/// <param name="Second">Second vector.</param>
internal sealed record LatticeOptions(int? Choice = null, double[]? First = null, double[]? Second = null);

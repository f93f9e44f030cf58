namespace ZoneAxis.Diffraction;

/// <summary>|F|² at a point of a reciprocal lattice, in the unit of a picture.</summary>
/// <param name="I">Times the first basis vector.</param>
/// <param name="J">Times the second.</param>
/// <param name="Height">The estimate.</param>
/// <param name="Deviation">Its standard deviation.</param>
internal readonly record struct PointHeight(int I, int J, double Height, double Deviation);

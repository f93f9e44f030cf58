using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A picture in the cell that was found: which zone it is, and how well it fits.</summary>
/// <param name="Zone">Direction of the beam in the conventional cell; null where it has indices too large to be one.</param>
/// <param name="First">Indices of the first basis vector of the picture's lattice in the conventional cell.</param>
/// <param name="Second">Indices of the second.</param>
/// <param name="Measured">The picture's lattice, 1/Å.</param>
/// <param name="FirstLength">Length of the first vector in the cell, 1/Å.</param>
/// <param name="SecondLength">Length of the second.</param>
/// <param name="AngleDegrees">Angle between them in the cell.</param>
/// <param name="OffDegrees">By how much the picture's direction is off the one that its goniometer angles say, degrees.</param>
public sealed record PictureZone(
    LatticeDirection? Zone, IntegerVector3 First, IntegerVector3 Second, PlaneLattice Measured, double FirstLength, double SecondLength, double AngleDegrees, double OffDegrees);

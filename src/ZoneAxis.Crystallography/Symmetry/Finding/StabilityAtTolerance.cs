namespace ZoneAxis.Crystallography;

/// <summary>The group of a crystal at one tolerance.</summary>
/// <param name="SymprecAngstrom">The distance tolerance asked for, Å.</param>
/// <param name="Symmetry">What the finder says there.</param>
public sealed record StabilityAtTolerance(double SymprecAngstrom, CrystalSymmetry Symmetry);

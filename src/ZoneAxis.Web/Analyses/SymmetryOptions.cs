namespace ZoneAxis.Web;

/// <summary>Options of the analysis of symmetry.</summary>
/// <param name="SymprecAngstrom">Distance tolerance, Å. Default 0.1.</param>
/// <param name="AngleToleranceDegrees">Tolerance of angles, degrees; null for the one that goes with the distance.</param>
internal sealed record SymmetryOptions(double? SymprecAngstrom = null, double? AngleToleranceDegrees = null);

namespace ZoneAxis.Web;

/// <summary>Options of the simulation of spots.</summary>
/// <param name="Zone">u, v, w of the beam. Default 0, 0, 1.</param>
/// <param name="Cell">Cell of zone and indices: ita, sc or as-given.</param>
/// <param name="Crystal">Which crystal of a file with several, from 0.</param>
/// <param name="Kilovolts">Acceleration voltage, kV. Default 200.</param>
/// <param name="ThicknessNanometres">Thickness, nm. Default 20.</param>
/// <param name="TiltDegrees">Tilt off the zone about the picture's x and y, degrees. Default none.</param>
/// <param name="Dose">Electrons in all spots together, of which counts are drawn; null for none.</param>
/// <param name="PrecessionDegrees">Half the opening angle of the cone, degrees. Default 0.</param>
/// <param name="ReachInverseAngstrom">Radius of the pattern, 1/Å. Default 2.</param>
/// <param name="Seed">Seed of the drawn counts. Default 0.</param>
/// <param name="Strongest">Most spots. Default 600.</param>
internal sealed record SimulationOptions(
    int[]? Zone = null,
    string? Cell = null,
    int? Crystal = null,
    double? Kilovolts = null,
    double? ThicknessNanometres = null,
    double[]? TiltDegrees = null,
    double? Dose = null,
    double? PrecessionDegrees = null,
    double? ReachInverseAngstrom = null,
    int? Seed = null,
    int? Strongest = null);

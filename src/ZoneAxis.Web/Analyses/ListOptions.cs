namespace ZoneAxis.Web;

/// <summary>Options of the analysis of lists of reflections.</summary>
/// <param name="Cell">Cell of lists that state none: a, b, c in Å, α, β, γ in degrees.</param>
/// <param name="Radiation">xRay or electron, before what the file says.</param>
/// <param name="WavelengthAngstrom">Wavelength, Å, before what the file says.</param>
/// <param name="Block">Which list of a file with several.</param>
/// <param name="Prior">How often groups occur: any, none, materials-project or organic.</param>
internal sealed record ListOptions(double[]? Cell = null, string? Radiation = null, double? WavelengthAngstrom = null, string? Block = null, string? Prior = null);

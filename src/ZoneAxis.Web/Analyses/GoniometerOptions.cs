namespace ZoneAxis.Web;

/// <summary>How far a goniometer goes.</summary>
/// <param name="Alpha">Least and largest α, degrees.</param>
/// <param name="Beta">Least and largest β, degrees.</param>
internal sealed record GoniometerOptions(double[]? Alpha = null, double[]? Beta = null);

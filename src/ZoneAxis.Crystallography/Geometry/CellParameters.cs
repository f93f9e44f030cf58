using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>The six parameters of a unit cell.</summary>
/// <param name="A">Length of a, Å.</param>
/// <param name="B">Length of b, Å.</param>
/// <param name="C">Length of c, Å.</param>
/// <param name="Alpha">Angle between b and c, degrees.</param>
/// <param name="Beta">Angle between a and c, degrees.</param>
/// <param name="Gamma">Angle between a and b, degrees.</param>
public readonly record struct CellParameters(double A, double B, double C, double Alpha, double Beta, double Gamma)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"a = {A:0.####} Å, b = {B:0.####} Å, c = {C:0.####} Å, α = {Alpha:0.###}°, β = {Beta:0.###}°, γ = {Gamma:0.###}°");
}

namespace ZoneAxis.Crystallography;

/// <summary>A Wyckoff position of a setting: a class of points with equivalent surroundings.</summary>
/// <param name="Letter">"a" for the most special, up to "z" and then "A".</param>
/// <param name="Multiplicity">Equivalent points in the conventional cell, 1 to 192.</param>
/// <param name="SiteSymmetry">Oriented symbol of the point group that leaves a point in place, as "4m.m".</param>
/// <param name="Coordinates">The first of the equivalent points, as "x,x+1/2,0".</param>
public sealed record WyckoffPosition(string Letter, int Multiplicity, string SiteSymmetry, string Coordinates)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Multiplicity}{Letter} {SiteSymmetry}";
}

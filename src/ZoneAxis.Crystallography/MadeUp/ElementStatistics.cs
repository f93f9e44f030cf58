namespace ZoneAxis.Crystallography;

/// <summary>How an element occurs in a list of crystals.</summary>
/// <param name="Element">The element.</param>
/// <param name="Crystals">Number of crystals that hold it.</param>
/// <param name="Share">Its mean share of the atoms of those crystals, 0 to 1.</param>
/// <param name="VolumeCubicAngstrom">The volume that one atom of it adds to a cell, Å³.</param>
public sealed record ElementStatistics(Element Element, int Crystals, double Share, double VolumeCubicAngstrom);

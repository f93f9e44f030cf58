namespace ZoneAxis.Crystallography;

/// <summary>An atom site as a file lists it, before symmetry is applied.</summary>
/// <param name="Label">What the file calls it.</param>
/// <param name="Site">Element, position and occupancy.</param>
/// <param name="Decimals">Decimals with which its coordinates are written: each may be off by 10^−Decimals.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal readonly record struct AsymmetricSite(string Label, Site Site, int Decimals, int Line);

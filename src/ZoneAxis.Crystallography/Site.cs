namespace ZoneAxis.Crystallography;

/// <summary>One atom of the unit cell; several species on one position are several sites.</summary>
/// <param name="Element">What sits there.</param>
/// <param name="Fraction">Fractional coordinates.</param>
/// <param name="Occupancy">Share of the cells in which the atom is there, 0 to 1.</param>
public readonly record struct Site(Element Element, Vector3D Fraction, double Occupancy = 1);

namespace ZoneAxis.Crystallography;

/// <summary>One atom of the unit cell; several species on one position are several sites.</summary>
/// <param name="Element">What sits there.</param>
/// <param name="Fraction">Fractional coordinates.</param>
/// <param name="Occupancy">Share of the cells in which the atom is there, 0 to 1.</param>
/// <param name="IsotropicB">Debye-Waller parameter B = 8π²⟨u²⟩ of the atom's thermal motion, Å²: its form factor falls as exp(−B sin²θ/λ²). 0 is an atom at rest.</param>
public readonly record struct Site(Element Element, Vector3D Fraction, double Occupancy = 1, double IsotropicB = 0);

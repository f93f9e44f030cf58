namespace ZoneAxis.Crystallography;

/// <summary>How many orbits of the crystals of a system have so many atoms in a primitive cell.</summary>
/// <param name="System">The crystal system.</param>
/// <param name="PrimitiveMultiplicity">Atoms in a primitive cell, 1 to 48.</param>
/// <param name="Orbits">Number of orbits.</param>
public sealed record MultiplicityCount(CrystalSystem System, int PrimitiveMultiplicity, int Orbits);

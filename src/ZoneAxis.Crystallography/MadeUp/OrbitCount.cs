namespace ZoneAxis.Crystallography;

/// <summary>How many crystals of a system have so many elements on so many orbits.</summary>
/// <param name="System">The crystal system.</param>
/// <param name="Elements">Number of different elements.</param>
/// <param name="Orbits">Number of sets of equivalent atoms.</param>
/// <param name="Crystals">Number of crystals.</param>
public sealed record OrbitCount(CrystalSystem System, int Elements, int Orbits, int Crystals);

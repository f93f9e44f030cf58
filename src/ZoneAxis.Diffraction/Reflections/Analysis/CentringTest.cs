namespace ZoneAxis.Diffraction;

/// <summary>What the reflections say of a centring of the given cell, or of a smaller cell.</summary>
/// <param name="Name">The centring's letter with its condition, as "C: h+k=2n"; the condition alone where the given cell is a multiple of a smaller one; "P" for the lattice as given.</param>
/// <param name="Forbidden">The reflections that break the condition.</param>
/// <param name="Allowed">Those that fulfil it.</param>
public sealed record CentringTest(string Name, ReflectionCount Forbidden, ReflectionCount Allowed);

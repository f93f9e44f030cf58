using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>A pattern ready to be written.</summary>
/// <param name="View">Which of the geometry's patterns it is.</param>
/// <param name="Orientation">How the crystal was turned, its tilt included.</param>
/// <param name="Seed">Seed of tilt and damage.</param>
/// <param name="Image">Intensities, or what the damage made of them.</param>
internal sealed record SimulatedPattern(PatternView View, Orientation Orientation, ulong Seed, IntensityImage Image);

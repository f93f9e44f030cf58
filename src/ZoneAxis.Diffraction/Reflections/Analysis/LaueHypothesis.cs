using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A Laue group of a lattice that the intensities may have.</summary>
/// <param name="Lattice">The lattice.</param>
/// <param name="Group">The group.</param>
/// <param name="Orbits">The reflections gathered into sets of equivalent ones.</param>
/// <param name="Noise">The noise with which they are equal at best.</param>
/// <param name="Test">What the reflections say of it.</param>
/// <param name="LogEvidence">Logarithm of how much likelier the intensities are if it holds than if reflections are equal under Friedel's law alone.</param>
internal sealed record LaueHypothesis(LatticeHypothesis Lattice, LatticeLaueGroup Group, OrbitMerging Orbits, NoiseLevel Noise, LaueTest Test, double LogEvidence);

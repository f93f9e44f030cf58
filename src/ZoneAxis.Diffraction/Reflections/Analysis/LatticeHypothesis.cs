using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A lattice that the reflections of a list may lie on: all points of the given one, or those that fulfil a condition.</summary>
/// <param name="Test">What the reflections say of it.</param>
/// <param name="Reduced">Rows of its Buerger-reduced primitive basis, Å.</param>
/// <param name="Transformation">That basis in terms of the given one, reduced = T·given; indices follow as h(reduced) = T·h(given).</param>
/// <param name="Reflections">The reflections that lie on it, indexed on the reduced basis.</param>
/// <param name="LogEvidence">Logarithm of the density of all intensities of the list.</param>
internal sealed record LatticeHypothesis(CentringTest Test, Matrix3D Reduced, Matrix3D Transformation, UniqueReflections Reflections, double LogEvidence);

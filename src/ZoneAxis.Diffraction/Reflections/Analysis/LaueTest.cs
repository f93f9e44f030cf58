using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What the reflections say of a Laue class in one orientation.</summary>
/// <param name="LaueClass">The class.</param>
/// <param name="Bravais">The Bravais lattice, as "cF".</param>
/// <param name="Cell">Its conventional cell with the lengths and angles that it asks for.</param>
/// <param name="MissAngstrom">How far the lattice is from having its symmetry, Å.</param>
/// <param name="Compared">Number of sets of equivalent reflections of which more than one was measured.</param>
/// <param name="MergingError">R(int) = Σ|I − ⟨I⟩|/ΣI over these sets; 0 where there are none.</param>
/// <param name="Correlation">Correlation of the intensities, over the mean of their resolution, with the mean of the others of their set; 0 where there are none.</param>
/// <param name="Inconsistent">Number of sets whose spread is more than five times what σ lets expect.</param>
/// <param name="LogLikelihoodRatio">Logarithm of how much likelier the intensities are if it holds than if Friedel's law alone makes reflections equal.</param>
public sealed record LaueTest(
    PointGroup LaueClass, string Bravais, Lattice Cell, double MissAngstrom, int Compared, double MergingError, double Correlation, int Inconsistent, double LogLikelihoodRatio);

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A Bravais lattice that a measured lattice may be, with its conventional cell.</summary>
/// <param name="Symbol">"aP", "mP", "mC", "oP", "oC", "oF", "oI", "tP", "tI", "hP", "hR", "cP", "cF" or "cI".</param>
/// <param name="Cell">The conventional cell as measured, Å and degrees.</param>
/// <param name="Ideal">The conventional cell as the lattice's symmetry has it.</param>
/// <param name="Strain">How far the measured lattice is from the ideal one: root of the sum of squares of the strain between them.</param>
/// <param name="Likelihood">Logarithm of how likely the lattice is, up to a constant: symmetry that holds by chance alone is rare, strain beyond the errors, too.</param>
/// <param name="Axes">Columns are the conventional axes in terms of those of the reduced cell.</param>
public sealed record BravaisLattice(string Symbol, CellParameters Cell, CellParameters Ideal, double Strain, double Likelihood, IntegerMatrix3 Axes)
{
    /// <summary>Lattice points in the conventional cell.</summary>
    public int Points => Axes.Determinant;
}

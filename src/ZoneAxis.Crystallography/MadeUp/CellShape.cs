namespace ZoneAxis.Crystallography;

/// <summary>How one number of the shape of conventional cells is distributed.</summary>
/// <param name="System">The crystal system.</param>
/// <param name="Rhombohedral">Whether of rhombohedral lattices on hexagonal axes, which are longer along c than others of their system.</param>
/// <param name="Quantity">Which number.</param>
/// <param name="Distribution">Its distribution.</param>
public sealed record CellShape(CrystalSystem System, bool Rhombohedral, CellShapeQuantity Quantity, Quantiles Distribution);

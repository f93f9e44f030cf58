namespace ZoneAxis.Crystallography;

/// <summary>A vector of a lattice.</summary>
/// <param name="Index">In terms of the basis.</param>
/// <param name="Vector">Cartesian, Å.</param>
internal readonly record struct LatticeVector(IntegerVector3 Index, Vector3D Vector)
{
    /// <summary>Å.</summary>
    public double Length { get; } = Vector.Length;
}

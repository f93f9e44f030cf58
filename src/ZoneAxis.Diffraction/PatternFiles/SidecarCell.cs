using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The cell that was simulated.</summary>
/// <param name="Convention">How it was chosen, as "sc", "ita" or "as-given".</param>
/// <param name="Matrix">a, b and c as rows, Å, in the frame a ∥ x, b in the xy plane: 3 × 3.</param>
public sealed record SidecarCell(string Convention, IReadOnlyList<IReadOnlyList<double>> Matrix)
{
    /// <summary>The cell of a lattice.</summary>
    /// <param name="convention">How it was chosen, as "sc", "ita" or "as-given".</param>
    /// <param name="lattice">The lattice.</param>
    public static SidecarCell Of(string convention, Lattice lattice) => new(convention, SidecarJson.Rows(lattice.Basis));
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What all patterns of one crystal share.</summary>
/// <param name="Lattice">Its lattice.</param>
/// <param name="Contents">What one cell holds.</param>
/// <param name="Bounds">How much one cell scatters at most.</param>
internal sealed record Scatterer(Lattice Lattice, CellContents Contents, AmplitudeBoundTable Bounds)
{
    /// <summary>Prepares a crystal.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="geometry">The beam, and whether thermal motion counts.</param>
    /// <param name="grid">How far out its patterns reach.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public static Scatterer Of(Crystal crystal, Geometry geometry, PixelGrid grid)
    {
        CellContents contents = new(crystal, geometry.Beam, geometry.ThermalMotion);
        return new Scatterer(crystal.Lattice, contents, new AmplitudeBoundTable(contents, grid.MostSSquared));
    }
}

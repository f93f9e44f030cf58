using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Simulates kinematic diffraction patterns of a parallelepiped of unit cells in closed form:
/// I = |F(H)|² · Π sin²(πN h)/sin²(πh) · solid angle, on the curved Ewald sphere, with h = H·a for each axis a of the cell.
/// F = Σ occupancy · f · exp(−2πi H·r) over one cell, with X-ray form factors of neutral atoms and no thermal motion.
/// </summary>
/// <remarks>Immutable and safe to share between threads; what depends only on the geometry is computed once.</remarks>
public sealed class PatternSimulator
{
    private readonly PixelGrid _grid;
    private readonly InterferenceFunction _interference;

    /// <summary>A simulator of one geometry.</summary>
    /// <param name="geometry">Beam, detector, crystallite and orientations.</param>
    /// <exception cref="ArgumentException">The detector does not fit into memory.</exception>
    public PatternSimulator(Geometry geometry)
    {
        Geometry = geometry;
        _grid = new PixelGrid(geometry);
        _interference = new InterferenceFunction(geometry.Crystallite);
    }

    /// <summary>Beam, detector, crystallite and orientations.</summary>
    public Geometry Geometry { get; }

    /// <summary>The intensity at every pixel; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Intensities in squared electrons, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, Orientation orientation)
    {
        var values = new double[_grid.Count];
        using SparseIntensities sparse = Evaluate(Scatterer.Of(crystal, _grid), orientation, negligibleFraction: 0);
        sparse.Values[.._grid.Count].CopyTo(values);
        return new IntensityImage(_grid.Rows, _grid.Columns, values);
    }

    /// <summary>The intensity at every pixel of one of the geometry's patterns; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <returns>Intensities in squared electrons, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, PatternAxis axis) =>
        Intensity(crystal, Geometry.OrientationOf(axis, crystal.Lattice));

    /// <summary>The pattern in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(Crystal crystal, Orientation orientation) => Grey(Scatterer.Of(crystal, _grid), orientation);

    /// <summary>One of the geometry's patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(Crystal crystal, PatternAxis axis) => Grey(crystal, Geometry.OrientationOf(axis, crystal.Lattice));

    /// <summary>The geometry's three patterns in 256 greys.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public PatternTriple GreyTriple(Crystal crystal)
    {
        var scatterer = Scatterer.Of(crystal, _grid);
        return new PatternTriple(Along(PatternAxis.X), Along(PatternAxis.Y), Along(PatternAxis.Z));

        GreyImage Along(PatternAxis axis) => Grey(scatterer, Geometry.OrientationOf(axis, crystal.Lattice));
    }

    private GreyImage Grey(in Scatterer scatterer, Orientation orientation)
    {
        var greys = new byte[_grid.Count];
        using SparseIntensities sparse = Evaluate(scatterer, orientation, GreyScale.LeastVisibleFraction);
        GreyScale.Write(sparse, greys);
        return new GreyImage(_grid.Rows, _grid.Columns, greys);
    }

    private SparseIntensities Evaluate(in Scatterer scatterer, Orientation orientation, double negligibleFraction)
    {
        var sparse = new SparseIntensities(PatternEvaluation.CapacityFor(_grid));
        var cell = new OrientedCell(scatterer.Lattice, orientation);
        new PatternEvaluation(_grid, scatterer.Contents, scatterer.Bounds, cell, _interference).Run(negligibleFraction, sparse);
        return sparse;
    }

    /// <summary>What the patterns of one crystal share.</summary>
    private readonly record struct Scatterer(Lattice Lattice, CellContents Contents, AmplitudeBoundTable Bounds)
    {
        public static Scatterer Of(Crystal crystal, PixelGrid grid)
        {
            var contents = new CellContents(crystal, FormFactorTable.XRay);
            return new Scatterer(crystal.Lattice, contents, new AmplitudeBoundTable(contents, grid.MostSSquared));
        }
    }
}

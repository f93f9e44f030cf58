using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Simulates kinematic diffraction patterns of a parallelepiped of unit cells in closed form:
/// I = |F(H)|² · Π sin²(πN h)/sin²(πh) · solid angle, on the Ewald surface, with h = H·a for each axis a of the cell and
/// F = Σ occupancy · f · exp(−2πi H·r) over one cell. With a precessing beam the intensity is the mean over its directions.
/// </summary>
/// <remarks>Immutable and safe to share between threads; what depends only on the geometry is computed once.</remarks>
public sealed class PatternSimulator
{
    private readonly PixelGrid _grid;
    private readonly InterferenceFunction _interference;

    /// <summary>A simulator of one geometry.</summary>
    /// <param name="geometry">Beam, detector, crystallite and views.</param>
    /// <exception cref="ArgumentException">The detector does not fit into memory, or looks farther out than elastic scattering or the form factors reach.</exception>
    public PatternSimulator(Geometry geometry)
    {
        DetectorReach.Require(geometry);
        Geometry = geometry;
        _grid = new PixelGrid(geometry);
        _interference = new InterferenceFunction(geometry.Crystallite);
    }

    /// <summary>Beam, detector, crystallite and views.</summary>
    public Geometry Geometry { get; }

    /// <summary>The intensity at every pixel; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, Orientation orientation) =>
        new(_grid.Rows, _grid.Columns, Intensities(ScattererOf(crystal), orientation));

    /// <summary>
    /// The intensity at every pixel that can reach a fraction of the maximum; the others are 0. With a precessing beam nothing is left out.
    /// </summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="negligibleFraction">Fraction of the maximum, 0 to 1; 0 leaves nothing out.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of range.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, Orientation orientation, double negligibleFraction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(negligibleFraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(negligibleFraction, 1);
        if (negligibleFraction == 0 || Geometry.Precession.IsOn)
            return Intensity(crystal, orientation);
        double[] values = new double[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, ScattererOf(crystal), orientation, negligibleFraction);
        for (int i = 0; i < sparse.Count; i++)
            values[sparse.Pixels[i]] = sparse.Values[i];
        return new IntensityImage(_grid.Rows, _grid.Columns, values);
    }

    /// <summary>The intensity at every pixel of one of the geometry's patterns; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, PatternView view) => Intensity(crystal, view.OrientationOf(crystal.Lattice));

    /// <summary>The intensity at every pixel of one of a geometry's first three patterns; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(Crystal crystal, PatternAxis axis) => Intensity(crystal, Geometry.View(axis));

    /// <summary>One of the geometry's patterns with what it takes to measure in it; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public DiffractionPattern Pattern(Crystal crystal, PatternView view)
    {
        Detector detector = Geometry.Detector;
        return new(Intensity(crystal, view), detector.InverseAngstromPerPixel(Geometry.Beam), detector.BeamRow, detector.BeamColumn);
    }

    /// <summary>The pattern in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(Crystal crystal, Orientation orientation) => Grey(ScattererOf(crystal), orientation);

    /// <summary>One of the geometry's patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(Crystal crystal, PatternView view) => Grey(crystal, view.OrientationOf(crystal.Lattice));

    /// <summary>One of the geometry's first three patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(Crystal crystal, PatternAxis axis) => Grey(crystal, Geometry.View(axis));

    /// <summary>The pattern in 65,536 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Greys ⌊65535·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public Grey16Image Grey16(Crystal crystal, Orientation orientation)
    {
        if (Geometry.Precession.IsOn)
            return Grey16Image.Of(Intensity(crystal, orientation));
        ushort[] greys = new ushort[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, ScattererOf(crystal), orientation, GreyScale.LeastVisibleFraction16);
        sparse.WriteGreys(greys);
        return new Grey16Image(_grid.Rows, _grid.Columns, greys);
    }

    /// <summary>One of the geometry's patterns in 65,536 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <returns>Greys ⌊65535·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public Grey16Image Grey16(Crystal crystal, PatternView view) => Grey16(crystal, view.OrientationOf(crystal.Lattice));

    /// <summary>The geometry's first three patterns in 256 greys.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The geometry has fewer than three views.</exception>
    public PatternTriple GreyTriple(Crystal crystal)
    {
        Scatterer scatterer = ScattererOf(crystal);
        return new PatternTriple(Along(PatternAxis.X), Along(PatternAxis.Y), Along(PatternAxis.Z));

        GreyImage Along(PatternAxis axis) => Grey(scatterer, Geometry.View(axis).OrientationOf(crystal.Lattice));
    }

    private Scatterer ScattererOf(Crystal crystal) => Scatterer.Of(crystal, Geometry, _grid);

    private GreyImage Grey(Scatterer scatterer, Orientation orientation)
    {
        if (Geometry.Precession.IsOn)
            return new IntensityImage(_grid.Rows, _grid.Columns, Intensities(scatterer, orientation)).ToGrey();
        byte[] greys = new byte[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, scatterer, orientation, GreyScale.LeastVisibleFraction);
        sparse.WriteGreys(greys);
        return new GreyImage(_grid.Rows, _grid.Columns, greys);
    }

    private double[] Intensities(Scatterer scatterer, Orientation orientation)
    {
        double[] values = new double[_grid.Count];
        if (!Geometry.Precession.IsOn)
        {
            Add(_grid, weight: 1);
            return values;
        }

        foreach (Vector3D beam in PrecessionCone.Beams(Geometry.Precession))
            Add(_grid.Tilted(beam), 1.0 / Geometry.Precession.Steps);
        return values;

        void Add(PixelGrid grid, double weight)
        {
            using SparseIntensities sparse = Evaluate(grid, scatterer, orientation, negligibleFraction: 0);
            ReadOnlySpan<double> added = sparse.Values[..values.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] += weight * added[i];
        }
    }

    private SparseIntensities Evaluate(PixelGrid grid, Scatterer scatterer, Orientation orientation, double negligibleFraction)
    {
        SparseIntensities sparse = new(PatternEvaluation.CapacityFor(grid));
        OrientedCell cell = new(scatterer.Lattice, orientation);
        new PatternEvaluation(grid, scatterer.Contents, scatterer.Bounds, cell, _interference).Run(negligibleFraction, sparse);
        return sparse;
    }
}

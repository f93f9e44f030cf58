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
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(Crystal crystal, Orientation orientation, CancellationToken cancellation = default) =>
        new(_grid.Rows, _grid.Columns, Intensities(ScattererOf(crystal), orientation, cancellation));

    /// <summary>
    /// The intensity at every pixel that can reach a fraction of the maximum; the others are 0. With a precessing beam nothing is left out.
    /// </summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="negligibleFraction">Fraction of the maximum, 0 to 1; 0 leaves nothing out.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of range.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(Crystal crystal, Orientation orientation, double negligibleFraction, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(negligibleFraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(negligibleFraction, 1);
        if (negligibleFraction == 0 || Geometry.Precession.IsOn)
            return Intensity(crystal, orientation, cancellation);
        double[] values = new double[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, ScattererOf(crystal), orientation, negligibleFraction, cancellation);
        for (int i = 0; i < sparse.Count; i++)
            values[sparse.Pixels[i]] = sparse.Values[i];
        return new IntensityImage(_grid.Rows, _grid.Columns, values);
    }

    /// <summary>The intensity at every pixel of one of the geometry's patterns; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(Crystal crystal, PatternView view, CancellationToken cancellation = default) => Intensity(crystal, view.OrientationOf(crystal.Lattice), cancellation);

    /// <summary>The intensity at every pixel of one of a geometry's first three patterns; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(Crystal crystal, PatternAxis axis, CancellationToken cancellation = default) => Intensity(crystal, Geometry.View(axis), cancellation);

    /// <summary>One of the geometry's patterns with what it takes to measure in it; nothing is left out.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public DiffractionPattern Pattern(Crystal crystal, PatternView view, CancellationToken cancellation = default)
    {
        Detector detector = Geometry.Detector;
        return new(Intensity(crystal, view, cancellation), detector.InverseAngstromPerPixel(Geometry.Beam), detector.BeamRow, detector.BeamColumn);
    }

    /// <summary>The pattern in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public GreyImage Grey(Crystal crystal, Orientation orientation, CancellationToken cancellation = default) => Grey(ScattererOf(crystal), orientation, cancellation);

    /// <summary>One of the geometry's patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public GreyImage Grey(Crystal crystal, PatternView view, CancellationToken cancellation = default) => Grey(crystal, view.OrientationOf(crystal.Lattice), cancellation);

    /// <summary>One of the geometry's first three patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="axis">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public GreyImage Grey(Crystal crystal, PatternAxis axis, CancellationToken cancellation = default) => Grey(crystal, Geometry.View(axis), cancellation);

    /// <summary>The pattern in 65,536 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊65535·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public Grey16Image Grey16(Crystal crystal, Orientation orientation, CancellationToken cancellation = default)
    {
        if (Geometry.Precession.IsOn)
            return Grey16Image.Of(Intensity(crystal, orientation, cancellation));
        ushort[] greys = new ushort[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, ScattererOf(crystal), orientation, GreyScale.LeastVisibleFraction16, cancellation);
        sparse.WriteGreys(greys);
        return new Grey16Image(_grid.Rows, _grid.Columns, greys);
    }

    /// <summary>One of the geometry's patterns in 65,536 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="view">Which pattern.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊65535·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public Grey16Image Grey16(Crystal crystal, PatternView view, CancellationToken cancellation = default) => Grey16(crystal, view.OrientationOf(crystal.Lattice), cancellation);

    /// <summary>The geometry's first three patterns in 256 greys.</summary>
    /// <param name="crystal">All atoms of the cell that the crystallite repeats.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The geometry has fewer than three views.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public PatternTriple GreyTriple(Crystal crystal, CancellationToken cancellation = default)
    {
        Scatterer scatterer = ScattererOf(crystal);
        return new PatternTriple(Along(PatternAxis.X), Along(PatternAxis.Y), Along(PatternAxis.Z));

        GreyImage Along(PatternAxis axis) => Grey(scatterer, Geometry.View(axis).OrientationOf(crystal.Lattice), cancellation);
    }

    private Scatterer ScattererOf(Crystal crystal) => Scatterer.Of(crystal, Geometry, _grid);

    private GreyImage Grey(Scatterer scatterer, Orientation orientation, CancellationToken cancellation)
    {
        if (Geometry.Precession.IsOn)
            return new IntensityImage(_grid.Rows, _grid.Columns, Intensities(scatterer, orientation, cancellation)).ToGrey();
        byte[] greys = new byte[_grid.Count];
        using SparseIntensities sparse = Evaluate(_grid, scatterer, orientation, GreyScale.LeastVisibleFraction, cancellation);
        sparse.WriteGreys(greys);
        return new GreyImage(_grid.Rows, _grid.Columns, greys);
    }

    private double[] Intensities(Scatterer scatterer, Orientation orientation, CancellationToken cancellation)
    {
        double[] values = new double[_grid.Count];
        if (!Geometry.Precession.IsOn)
        {
            Add(_grid, weight: 1);
            return values;
        }

        foreach (Vector3D beam in PrecessionCone.Beams(Geometry.Precession))
            Add(_grid.Tilted(beam, cancellation), 1.0 / Geometry.Precession.Steps);
        return values;

        void Add(PixelGrid grid, double weight)
        {
            using SparseIntensities sparse = Evaluate(grid, scatterer, orientation, negligibleFraction: 0, cancellation);
            ReadOnlySpan<double> added = sparse.Values[..values.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] += weight * added[i];
        }
    }

    private SparseIntensities Evaluate(PixelGrid grid, Scatterer scatterer, Orientation orientation, double negligibleFraction, CancellationToken cancellation)
    {
        SparseIntensities sparse = new(PatternEvaluation.CapacityFor(grid));
        OrientedCell cell = new(scatterer.Lattice, orientation);
        try
        {
            new PatternEvaluation(grid, scatterer.Contents, scatterer.Bounds, cell, _interference).Run(negligibleFraction, sparse, cancellation);
            return sparse;
        }
        catch (OperationCanceledException)
        {
            sparse.Dispose();
            throw;
        }
    }
}

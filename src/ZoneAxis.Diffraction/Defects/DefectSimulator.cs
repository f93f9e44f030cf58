using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Simulates kinematic patterns of crystallites with defects, atom by atom where they are not perfect. Without defects the
/// pattern is that of <see cref="PatternSimulator"/>, to 10⁻⁹ of the maximum.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Radiation, thermal motion, Ewald surface and precession are those of the geometry;
/// a precessing beam takes as many times longer as it has steps.
/// </remarks>
public sealed class DefectSimulator
{
    // Guards the bounds against rounding.
    private const double Slack = 1 - 1e-6;

    private readonly PixelGrid _grid;
    private readonly AtomicScattering _scattering;

    /// <summary>A simulator of one geometry.</summary>
    /// <param name="geometry">Beam, detector, crystallite and views.</param>
    /// <exception cref="ArgumentException">The detector does not fit into memory, or looks farther out than elastic scattering or the form factors reach.</exception>
    public DefectSimulator(Geometry geometry)
    {
        DetectorReach.Require(geometry);
        Geometry = geometry;
        _grid = new PixelGrid(geometry);
        _scattering = new AtomicScattering(geometry);
    }

    /// <summary>Beam, detector, crystallite and views.</summary>
    public Geometry Geometry { get; }

    /// <summary>The intensity at every pixel; nothing is left out.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(DefectiveCrystallite crystallite, Orientation orientation, CancellationToken cancellation = default) =>
        Intensity(crystallite, orientation, negligibleFraction: 0, cancellation);

    /// <summary>The intensity at every pixel that can reach a fraction of the maximum; the others are 0. While the beam precesses, every pixel is computed.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="negligibleFraction">Fraction of the maximum, 0 to 1; 0 computes every pixel.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Intensities in squared electrons (X-rays) or Å² (electrons), rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's, or the fraction is out of range.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public IntensityImage Intensity(DefectiveCrystallite crystallite, Orientation orientation, double negligibleFraction, CancellationToken cancellation = default)
    {
        RequireSize(crystallite);
        ParameterRange.Fraction(negligibleFraction, "negligible fraction of the maximum");
        cancellation.ThrowIfCancellationRequested();
        DefectChanges changes = new(crystallite, cancellation);
        double[] values = new double[_grid.Count];
        if (Geometry.Precession.IsOn)
        {
            foreach (Vector3D beam in PrecessionCone.Beams(Geometry.Precession))
                AddAll(Evaluate(_grid.Tilted(beam, cancellation), crystallite, changes, orientation, cancellation), values, cancellation);
        }
        else
        {
            DefectEvaluation evaluation = Evaluate(_grid, crystallite, changes, orientation, cancellation);
            evaluation.Intensities(Pixels(crystallite, changes, evaluation, negligibleFraction, cancellation), values, cancellation);
        }

        return new IntensityImage(_grid.Rows, _grid.Columns, values);
    }

    /// <summary>The pattern in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public GreyImage Grey(DefectiveCrystallite crystallite, Orientation orientation, CancellationToken cancellation = default) =>
        Intensity(crystallite, orientation, GreyScale.LeastVisibleFraction, cancellation).ToGrey();

    /// <summary>How many pixels <see cref="Intensity(DefectiveCrystallite, Orientation, double, CancellationToken)"/> computes.</summary>
    internal int CountPixels(DefectiveCrystallite crystallite, Orientation orientation, double negligibleFraction)
    {
        DefectChanges changes = new(crystallite);
        return Pixels(crystallite, changes, Evaluate(_grid, crystallite, changes, orientation, CancellationToken.None), negligibleFraction, CancellationToken.None).Length;
    }

    private DefectEvaluation Evaluate(PixelGrid grid, DefectiveCrystallite crystallite, DefectChanges changes, Orientation orientation, CancellationToken cancellation) =>
        new(grid, crystallite, changes, orientation, _scattering, cancellation);

    private void AddAll(DefectEvaluation evaluation, double[] sums, CancellationToken cancellation)
    {
        double[] values = new double[_grid.Count];
        evaluation.Intensities(AllPixels(), values, cancellation);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += values[i] / Geometry.Precession.Steps;
    }

    private int[] AllPixels() => [.. Enumerable.Range(0, _grid.Count)];

    private int[] Pixels(DefectiveCrystallite crystallite, DefectChanges changes, DefectEvaluation evaluation, double negligibleFraction, CancellationToken cancellation)
    {
        if (negligibleFraction == 0)
            return AllPixels();
        double known = evaluation.Intensities(_grid.Centre, new double[_grid.Count], cancellation);
        AmplitudeBudget budget = new(crystallite, changes, _scattering, _grid.MostSSquared, cancellation);
        return evaluation.Candidates(budget, known * negligibleFraction * Slack);
    }

    private void RequireSize(DefectiveCrystallite crystallite)
    {
        (Crystallite has, Crystallite needs) = (crystallite.Size, Geometry.Crystallite);
        if (has != needs)
        {
            throw new ArgumentException(
                $"The crystallite has {has.CellsAlongA} × {has.CellsAlongB} × {has.CellsAlongC} cells and the geometry {needs.CellsAlongA} × {needs.CellsAlongB} × {needs.CellsAlongC}; build it with the geometry's.");
        }
    }
}

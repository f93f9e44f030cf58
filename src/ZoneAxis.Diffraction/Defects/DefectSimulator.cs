namespace ZoneAxis.Diffraction;

/// <summary>
/// Simulates kinematic patterns of crystallites with defects, atom by atom where they are not perfect. Without defects the
/// pattern is that of <see cref="PatternSimulator"/>, to 10⁻⁹ of the maximum.
/// </summary>
/// <remarks>Immutable and safe to share between threads. X-ray form factors of neutral atoms, no thermal motion.</remarks>
public sealed class DefectSimulator
{
    // Guards the bounds against rounding.
    private const double Slack = 1 - 1e-6;

    private static readonly FormFactorTable Table = FormFactorTable.XRay;

    private readonly PixelGrid _grid;

    /// <summary>A simulator of one geometry.</summary>
    /// <param name="geometry">Beam, detector, crystallite and orientations.</param>
    /// <exception cref="ArgumentException">The detector does not fit into memory.</exception>
    public DefectSimulator(Geometry geometry)
    {
        Geometry = geometry;
        _grid = new PixelGrid(geometry);
    }

    /// <summary>Beam, detector, crystallite and orientations.</summary>
    public Geometry Geometry { get; }

    /// <summary>The intensity at every pixel; nothing is left out.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Intensities in squared electrons, rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(DefectiveCrystallite crystallite, Orientation orientation) =>
        Intensity(crystallite, orientation, negligibleFraction: 0);

    /// <summary>The intensity at every pixel that can reach a fraction of the maximum; the others are 0.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <param name="negligibleFraction">Fraction of the maximum, 0 to 1; 0 computes every pixel.</param>
    /// <returns>Intensities in squared electrons, rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's, or the fraction is out of range.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IntensityImage Intensity(DefectiveCrystallite crystallite, Orientation orientation, double negligibleFraction)
    {
        RequireSize(crystallite);
        ParameterRange.Fraction(negligibleFraction, "negligible fraction of the maximum");
        var changes = new DefectChanges(crystallite);
        var evaluation = new DefectEvaluation(_grid, crystallite, changes, orientation, Table);
        var values = new double[_grid.Count];
        evaluation.Intensities(Pixels(crystallite, changes, evaluation, negligibleFraction), values);
        return new IntensityImage(_grid.Rows, _grid.Columns, values);
    }

    /// <summary>The pattern in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>Greys ⌊255·I/I_max⌋, rows × columns of the detector.</returns>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(DefectiveCrystallite crystallite, Orientation orientation) =>
        Intensity(crystallite, orientation, GreyScale.LeastVisibleFraction).ToGrey();

    /// <summary>One of the geometry's patterns in 256 greys. Pixels that cannot reach the first grey are not computed.</summary>
    /// <param name="crystallite">A crystallite of the geometry's size.</param>
    /// <param name="axis">Which pattern.</param>
    /// <exception cref="ArgumentException">The crystallite has another size than the geometry's.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public GreyImage Grey(DefectiveCrystallite crystallite, PatternAxis axis) =>
        Grey(crystallite, Geometry.OrientationOf(axis, crystallite.Crystal.Lattice));

    /// <summary>How many pixels <see cref="Intensity(DefectiveCrystallite, Orientation, double)"/> computes; for measurements of its economy.</summary>
    internal int CountPixels(DefectiveCrystallite crystallite, Orientation orientation, double negligibleFraction)
    {
        var changes = new DefectChanges(crystallite);
        return Pixels(crystallite, changes, new DefectEvaluation(_grid, crystallite, changes, orientation, Table), negligibleFraction).Length;
    }

    private int[] Pixels(DefectiveCrystallite crystallite, DefectChanges changes, DefectEvaluation evaluation, double negligibleFraction)
    {
        if (negligibleFraction == 0)
            return [.. Enumerable.Range(0, _grid.Count)];
        double known = evaluation.Intensities(_grid.Centre, new double[_grid.Count]);
        var budget = new AmplitudeBudget(crystallite, changes, Table, _grid.MostSSquared);
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

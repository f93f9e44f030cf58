namespace ZoneAxis.Diffraction;

/// <summary>How zones are put together.</summary>
public sealed record CellSolverOptions
{
    /// <summary>Largest relative difference of lengths that are taken as one; a loose one finds false cells in exact lattices.</summary>
    public double LengthTolerance { get; init; } = 0.002;

    /// <summary>Largest difference of angles that are taken as one, degrees.</summary>
    public double AngleToleranceDegrees { get; init; } = 0.2;

    /// <summary><see cref="LengthTolerance"/> where no cell fits otherwise, as in pictures of greys.</summary>
    public double LooseLengthTolerance { get; init; } = 0.01;

    /// <summary><see cref="AngleToleranceDegrees"/> where no cell fits otherwise, degrees.</summary>
    public double LooseAngleToleranceDegrees { get; init; } = 1;

    /// <summary>Least determinant of a metric relative to the product of its diagonal: flatter cells are not considered.</summary>
    public double LeastDeterminant { get; init; } = 0.02;

    /// <summary>Reciprocal cells down to this part of the squared volume of the largest are tried.</summary>
    public double VolumeSlack { get; init; } = 0.9;

    /// <summary>A reflection is seen if its intensity is this fraction of the strongest of its pattern, and <see cref="LeastSignificance"/> standard deviations.</summary>
    public double VisibleFraction { get; init; } = 1e-3;

    /// <summary>Least intensity of a reflection that is seen, standard deviations.</summary>
    public double LeastSignificance { get; init; } = 8;

    /// <summary>A reflection is absent if its upper limit, <see cref="LeastSignificance"/> standard deviations above what is measured, is this fraction of the strongest.</summary>
    public double AbsentFraction { get; init; } = 3e-3;

    /// <summary>Cells of the crystallite along the beam, whose excitation error is divided out; null for a flat or precessed pattern.</summary>
    public int? CrystalliteCells { get; init; } = Crystallite.PublishedCells;

    /// <summary>Wavelength, Å.</summary>
    public double WavelengthAngstrom { get; init; } = Beam.PublishedWavelengthAngstrom;

    /// <summary>Reflections whose excitation error leaves less than this part of their intensity are left out.</summary>
    public double LeastExcitation { get; init; } = 0.05;

    /// <summary>Largest merging error at which a Laue class is thought to hold.</summary>
    public double LargestMergingError { get; init; } = 0.25;

    /// <summary>Σ|I − mean|/ΣI over equivalents above which a Laue class ranks behind those below it.</summary>
    public double DoubtfulMergingError { get; init; } = 0.05;

    /// <summary>The same with the loose tolerances.</summary>
    internal CellSolverOptions Loosened() => this with { LengthTolerance = LooseLengthTolerance, AngleToleranceDegrees = LooseAngleToleranceDegrees };
}

using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>How the group of a crystal depends on the tolerance: a label that changes between 10⁻³ and 10⁻¹ Å rests on inexact coordinates or on a small distortion.</summary>
/// <param name="Entries">The group at each tolerance, ascending.</param>
public sealed record SymmetryStability(ImmutableArray<StabilityAtTolerance> Entries)
{
    // Tolerances of angles are below a right angle.
    private const double LargestAngle = 89.999;

    /// <summary>The tolerances of the report, Å.</summary>
    public static ImmutableArray<double> DefaultSymprecsAngstrom { get; } = [1e-3, 1e-2, 1e-1];

    /// <summary>Whether the group is the same at all tolerances.</summary>
    public bool IsStable => Entries.Select(entry => entry.Symmetry.Number).Distinct().Count() == 1;

    /// <summary>The report on a crystal.</summary>
    /// <param name="crystal">Any crystal with at least one site.</param>
    /// <param name="angleDegrees">Tolerance of angles at every distance, degrees; null for that of <see cref="SymmetryTolerance.At"/>.</param>
    /// <param name="maximumAtoms">Most atoms that a cell may have; null for the default of <see cref="SymmetryTolerance.MaximumAtoms"/>.</param>
    /// <param name="cancellation">Stops the searches.</param>
    /// <exception cref="SymmetryException">The crystal has no sites, or too many, or the angle is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The searches were stopped.</exception>
    public static SymmetryStability Of(Crystal crystal, double? angleDegrees = null, int? maximumAtoms = null, CancellationToken cancellation = default) => new(
    [
        .. DefaultSymprecsAngstrom.Select(symprec => Around(crystal, At(symprec, angleDegrees, maximumAtoms), cancellation)),
    ]);

    private static StabilityAtTolerance Around(Crystal crystal, SymmetryTolerance tolerance, CancellationToken cancellation) => new(
        tolerance.SymprecAngstrom,
        SymmetryFinder.Find(crystal, tolerance, cancellation),
        SymmetryFinder.Find(crystal, Scaled(tolerance, 1 - StabilityAtTolerance.NearbyShare), cancellation),
        SymmetryFinder.Find(crystal, Scaled(tolerance, 1 + StabilityAtTolerance.NearbyShare), cancellation));

    private static SymmetryTolerance Scaled(SymmetryTolerance tolerance, double factor) => tolerance with
    {
        SymprecAngstrom = factor * tolerance.SymprecAngstrom,
        AngleDegrees = tolerance.AngleDegrees is { } angle ? Math.Min(factor * angle, LargestAngle) : null,
    };

    private static SymmetryTolerance At(double symprec, double? angleDegrees, int? maximumAtoms)
    {
        SymmetryTolerance tolerance = SymmetryTolerance.At(symprec, angleDegrees);
        return maximumAtoms is { } most ? tolerance with { MaximumAtoms = most } : tolerance;
    }
}

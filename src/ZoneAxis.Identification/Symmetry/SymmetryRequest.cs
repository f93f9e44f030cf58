using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>How the symmetry of crystals is to be looked for.</summary>
public sealed record SymmetryRequest
{
    /// <summary>How far from exact a symmetry may be, and how large a cell may be. Default 0.1 Å and 5°.</summary>
    public SymmetryTolerance Tolerance { get; init; } = SymmetryTolerance.MaterialsProject;

    /// <summary>How the crystals are read.</summary>
    public StructureReading Reading { get; init; } = StructureReading.Default;

    /// <summary>The tolerance of angles at the other distances of the report on stability, degrees, above 0 and below 90; null, the default, for the one that goes with each.</summary>
    public double? AngleDegrees { get; init; }
}

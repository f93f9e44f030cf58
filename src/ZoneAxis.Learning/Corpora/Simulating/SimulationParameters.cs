using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>Everything that determines the patterns of a structure, as it stands in the manifest.</summary>
public sealed record SimulationParameters
{
    /// <summary>Name of the patterns within their corpus; that of the geometry where all else is as published.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the geometry.</summary>
    public required string Geometry { get; init; }

    /// <summary>The beam.</summary>
    public required Beam Beam { get; init; }

    /// <summary>The detector.</summary>
    public required Detector Detector { get; init; }

    /// <summary>Cells in the crystallite.</summary>
    public required Crystallite Crystallite { get; init; }

    /// <summary>How the solid angle of the pixels is counted.</summary>
    public required SolidAngle SolidAngle { get; init; }

    /// <summary>The surface in reciprocal space on which the patterns lie.</summary>
    public EwaldSurface EwaldSurface { get; init; }

    /// <summary>Whether, and how, the beam precesses.</summary>
    public Precession Precession { get; init; } = Precession.None;

    /// <summary>Whether atoms scatter less for their thermal motion.</summary>
    public bool ThermalMotion { get; init; }

    /// <summary>Names of the views x, y and z of the geometry.</summary>
    public required ImmutableArray<string> Views { get; init; }

    /// <summary>Cell of the crystallite.</summary>
    public required string Cell { get; init; }

    /// <summary>Distance tolerance of the symmetry search, Å.</summary>
    public required double SymprecAngstrom { get; init; }

    /// <summary>Angle tolerance of the symmetry search, degrees; null where it follows from the distance.</summary>
    public required double? AngleToleranceDegrees { get; init; }

    /// <summary>Most atoms that a cell may have.</summary>
    public required int MaximumAtoms { get; init; }

    /// <summary>The tighter distance tolerance, Å, that shows whether a label is stable.</summary>
    public required double TightSymprecAngstrom { get; init; }

    /// <summary>The sets of shaping constants.</summary>
    public required ImmutableArray<ShapingSet> Shapings { get; init; }

    internal SymmetryTolerance Tolerance => new() { SymprecAngstrom = SymprecAngstrom, AngleDegrees = AngleToleranceDegrees, MaximumAtoms = MaximumAtoms };

    /// <summary>The parameters of some options.</summary>
    /// <param name="options">The options.</param>
    public static SimulationParameters Of(SimulationOptions options) => new()
    {
        Name = options.PatternsName,
        Geometry = options.Geometry.Name,
        Beam = options.Geometry.Beam,
        Detector = options.Geometry.Detector,
        Crystallite = options.Geometry.Crystallite,
        SolidAngle = options.Geometry.SolidAngle,
        EwaldSurface = options.Geometry.EwaldSurface,
        Precession = options.Geometry.Precession,
        ThermalMotion = options.Geometry.ThermalMotion,
        Views = [.. options.Geometry.Views.Select(view => view.Name)],
        Cell = options.Geometry.DefaultCell.Name(),
        SymprecAngstrom = options.Tolerance.SymprecAngstrom,
        AngleToleranceDegrees = options.Tolerance.AngleDegrees,
        MaximumAtoms = options.Tolerance.MaximumAtoms,
        TightSymprecAngstrom = options.TightSymprecAngstrom,
        Shapings = options.Shapings,
    };

    /// <summary>Whether other parameters make the same patterns under the same name.</summary>
    /// <param name="other">The other ones.</param>
    public bool IsSameAs(SimulationParameters other) => CorpusJson.Text(this) == CorpusJson.Text(other);
}

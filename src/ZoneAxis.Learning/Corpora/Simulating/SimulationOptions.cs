using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>How patterns are made of structures.</summary>
public sealed record SimulationOptions
{
    /// <summary>Beam, detector, crystallite and orientations; the published ones unless set.</summary>
    public Geometry Geometry { get; init; } = new Rotated45();

    /// <summary>Sets of shaping constants, each with a line mask of its own; the published constants alone unless set.</summary>
    public ImmutableArray<ShapingSet> Shapings { get; init; } = [new ShapingSet(ReleasedShaper.VariantName, new ShapingOptions())];

    /// <summary>Tolerance at which the conventional cell is found; default the Materials Project's, 0.1 Å and 5°.</summary>
    public SymmetryTolerance Tolerance { get; init; } = SymmetryTolerance.MaterialsProject;

    /// <summary>A tighter tolerance, Å, at which the group is found once more, to see whether the label is stable. Default 0.01.</summary>
    public double TightSymprecAngstrom { get; init; } = new SymmetryTolerance().SymprecAngstrom;

    /// <summary>Crystals worked on at once; the bytes do not depend on it. Default the number of processors.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}

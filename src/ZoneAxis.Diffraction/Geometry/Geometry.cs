using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>An arrangement of beam, crystallite and detector that gives a crystal three patterns. Its name stands in every output.</summary>
public abstract record Geometry
{
    /// <summary>The name of the geometry.</summary>
    public abstract string Name { get; }

    /// <summary>The beam.</summary>
    public Beam Beam { get; init; } = new();

    /// <summary>The detector.</summary>
    public Detector Detector { get; init; } = new();

    /// <summary>Number of cells in the crystallite.</summary>
    public Crystallite Crystallite { get; init; } = new();

    /// <summary>How the solid angle of the pixels is counted.</summary>
    public SolidAngle SolidAngle { get; init; } = SolidAngle.Spsim;

    /// <summary>The orientation that gives one of the three patterns.</summary>
    /// <param name="axis">Which pattern.</param>
    /// <param name="lattice">The crystal's lattice, for geometries whose beam runs along a direction of the lattice.</param>
    public abstract Orientation OrientationOf(PatternAxis axis, Lattice lattice);

    /// <summary>What one of the three patterns shows, for captions: "rotated 45° about x".</summary>
    /// <param name="axis">Which pattern.</param>
    public abstract string Describe(PatternAxis axis);
}

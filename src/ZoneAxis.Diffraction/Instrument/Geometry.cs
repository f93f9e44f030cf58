using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>An arrangement of beam, crystallite and detector that takes one or more patterns of a crystal. Its name stands in every output.</summary>
public abstract record Geometry
{
    /// <summary>The name of the geometry.</summary>
    public abstract string Name { get; }

    /// <summary>The patterns that it takes, at least one, each with its own name.</summary>
    public abstract ImmutableArray<PatternView> Views { get; }

    /// <summary>The cell that a crystal is put in unless another is asked for.</summary>
    public abstract CellConvention DefaultCell { get; }

    /// <summary>The beam.</summary>
    public Beam Beam { get; init; } = new();

    /// <summary>The detector.</summary>
    public Detector Detector { get; init; } = new();

    /// <summary>Number of cells in the crystallite.</summary>
    public Crystallite Crystallite { get; init; } = new();

    /// <summary>How the solid angle of the pixels is counted.</summary>
    public SolidAngle SolidAngle { get; init; } = SolidAngle.Spsim;

    /// <summary>The surface in reciprocal space on which the patterns lie.</summary>
    public EwaldSurface EwaldSurface { get; init; } = EwaldSurface.Curved;

    /// <summary>Whether, and how, the beam precesses.</summary>
    public Precession Precession { get; init; } = Precession.None;

    /// <summary>Whether atoms scatter less for their thermal motion, exp(−B s²) with the B of each site; the published images leave it out.</summary>
    public bool ThermalMotion { get; init; }

    /// <summary>The view of a name.</summary>
    /// <param name="name">The name, as <see cref="PatternView.Name"/> has it.</param>
    /// <exception cref="ArgumentException">There is no such view.</exception>
    public PatternView View(string name) => Views.FirstOrDefault(view => view.Name == name)
        ?? throw new ArgumentException($"The geometry {Name} has no view '{name}'; it has {string.Join(", ", Views.Select(view => view.Name))}.", nameof(name));

    /// <summary>The view that fills a channel of a three-channel picture: the first for x, the second for y, the third for z.</summary>
    /// <param name="axis">Which channel.</param>
    /// <exception cref="ArgumentException">The geometry has fewer views.</exception>
    public PatternView View(PatternAxis axis) => (int)axis < Views.Length
        ? Views[(int)axis]
        : throw new ArgumentException($"The geometry {Name} has {Views.Length} views, so none for {axis.ToString().ToLowerInvariant()}.", nameof(axis));
}

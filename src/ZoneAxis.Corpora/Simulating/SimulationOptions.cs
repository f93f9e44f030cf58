using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>How patterns are made of structures.</summary>
public sealed record SimulationOptions
{
    /// <summary>Name of the patterns within their corpus; null for that of the geometry, which stands for its standard beam, detector and crystallite alone.</summary>
    public string? Name { get; init; }

    /// <summary>The name that they will have.</summary>
    public string PatternsName => Name ?? Geometry.Name;

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

    /// <summary>Demands that patterns can be made so, and that names mean what they say.</summary>
    /// <exception cref="ArgumentException">They cannot; the message says why.</exception>
    internal void Validate()
    {
        if (Geometry.Views.Length != Axes.All.Length)
            throw new ArgumentException($"The geometry {Geometry.Name} takes {Geometry.Views.Length} patterns; a corpus holds {Axes.All.Length} of each crystal.");
        if (Shapings.IsEmpty)
            throw new ArgumentException("There is no set of shaping constants; give at least one.");
        RequireNames([PatternsName]);
        RequireNames([.. Shapings.Select(set => set.Name)]);
        RequireStandard();
        foreach (ShapingSet set in Shapings)
            RequireSide(set);
    }

    /// <summary>Names stand in the names of files and columns.</summary>
    private static void RequireNames(ImmutableArray<string> names)
    {
        if (names.FirstOrDefault(name => !SetName.IsOne(name)) is { } wrong)
            throw new ArgumentException($"'{wrong}' is no name of patterns or shaping; it must be {SetName.Form}.");
        if (names.GroupBy(name => name).FirstOrDefault(of => of.Count() > 1) is { } twice)
            throw new ArgumentException($"The name {twice.Key} is given to {twice.Count()} sets; give each its own.");
    }

    private void RequireStandard()
    {
        foreach (Geometry standard in new Geometry[] { new Rotated45(), new ZoneAxes() })
        {
            SimulationOptions named = this with { Geometry = standard, Name = standard.Name };
            if (PatternsName == standard.Name && !SimulationParameters.Of(this).IsSameAs(SimulationParameters.Of(named)))
                throw new ArgumentException($"Patterns of another geometry, beam, detector or crystallite than the standard ones cannot be called {standard.Name}; give them a name of their own.");
        }
        if (Shapings.Any(set => set.Name == ReleasedShaper.VariantName && set.Constants != new ShapingOptions()))
            throw new ArgumentException($"Shaping constants other than the published ones cannot be called {ReleasedShaper.VariantName}; give them a name of their own.");
    }

    private void RequireSide(ShapingSet set)
    {
        (int rows, int columns, int side) = (Geometry.Detector.Rows, Geometry.Detector.Columns, set.Constants.PatternSide);
        if ((rows, columns) != (side, side))
            throw new ArgumentException($"The shaping {set.Name} takes patterns of {side} × {side} px; the detector has {rows} × {columns}.");
        // Its own ranges are the shaper's to check.
        _ = new ReleasedShaper(set.Constants);
    }
}

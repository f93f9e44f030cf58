using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Everything that determines a set of patterns of a corpus, as it stands in the manifest: the patterns, and the lines that are drawn into them.</summary>
public sealed record SimulationParameters : PatternParameters
{
    // Behind the members of the patterns, where they stand in manifests.
    private const int Behind = 1;

    /// <summary>Parameters as a manifest states them.</summary>
    [JsonConstructor]
    public SimulationParameters()
    {
    }

    [SetsRequiredMembers]
    private SimulationParameters(PatternParameters patterns, ImmutableArray<ShapingSet> shapings)
        : base(patterns) => (TightSymprecAngstrom, Shapings) = (new SymmetryTolerance().SymprecAngstrom, shapings);

    /// <summary>A tighter distance tolerance, Å, at which the group is found once more, to see whether the label is stable. Default 0.01.</summary>
    [JsonPropertyOrder(Behind)]
    public required double TightSymprecAngstrom { get; init; }

    /// <summary>The sets of shaping constants, each with lines of its own.</summary>
    [JsonPropertyOrder(Behind)]
    public required ImmutableArray<ShapingSet> Shapings { get; init; }

    /// <summary>Parameters of a set of patterns.</summary>
    /// <param name="geometry">Beam, detector, crystallite and orientations; null for the published ones.</param>
    /// <param name="name">Name of the patterns; null for that of the geometry, which stands for its standard beam, detector and crystallite alone.</param>
    /// <param name="shapings">The sets of shaping constants; the published ones alone unless given.</param>
    public static SimulationParameters Of(Geometry? geometry = null, string? name = null, params ImmutableArray<ShapingSet> shapings) =>
        new(PatternParameters.Of(geometry ?? new Rotated45(), name: name), shapings.IsDefaultOrEmpty ? [ShapingSet.Released] : shapings);

    /// <summary>Demands that patterns can be made so, and that names mean what they say.</summary>
    /// <exception cref="ArgumentException">They cannot; the message says why.</exception>
    internal void Validate()
    {
        if (Views.Length != PatternTriple.Count)
            throw new ArgumentException($"The geometry {Geometry} takes {Views.Length} patterns; a corpus holds {PatternTriple.Count} of each crystal.");
        if (Shapings.IsEmpty)
            throw new ArgumentException("There is no set of shaping constants; give at least one.");
        RequireNames([Name]);
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
            if (Name == standard.Name && !new PatternParameters(this).IsSameAs(PatternParameters.Of(standard, Tolerance)))
                throw new ArgumentException($"Patterns of another geometry, beam, detector or crystallite than the standard ones cannot be called {standard.Name}; give them a name of their own.");
        }
        if (Shapings.Any(set => set.Name == TextShaper.VariantName))
            throw new ArgumentException($"Shaping constants of the published algorithm cannot be called {TextShaper.VariantName}, which is the name of the paper's; give them a name of their own.");
        if (Shapings.Any(set => set.Name == ReleasedShaper.VariantName && set != ShapingSet.Released))
            throw new ArgumentException($"Shaping constants other than the published ones cannot be called {ReleasedShaper.VariantName}; give them a name of their own.");
    }

    private void RequireSide(ShapingSet set)
    {
        (int rows, int columns, int side) = (Detector.Rows, Detector.Columns, set.Constants.PatternSide);
        if ((rows, columns) != (side, side))
            throw new ArgumentException($"The shaping {set.Name} takes patterns of {side} × {side} px; the detector has {rows} × {columns}.");
        // Its own ranges are the shaper's to check.
        _ = new ReleasedShaper(set.Constants);
    }
}

using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>What a reflection list says of the symmetry of its crystal, step by step: each table is what the next step decided by.</summary>
/// <param name="List">The list.</param>
/// <param name="Unique">Number of its reflections, measurements of one and Friedel mates counted once.</param>
/// <param name="Centrings">The centrings of its cell that were tested.</param>
/// <param name="LaueClasses">The Laue classes that its lattice allows, the likeliest first.</param>
/// <param name="Elements">The glide planes and screw axes that groups of the likeliest Laue class may have, on the axes of the likeliest group.</param>
/// <param name="Symbols">The extinction symbols, the likeliest first; those below one in a million are left out.</param>
/// <param name="Groups">The space groups, the likeliest first; those below one in a million are left out.</param>
/// <param name="CentreProbability">How likely the crystal has a centre of symmetry.</param>
public sealed record ReflectionAnalysis(
    ReflectionList List,
    int Unique,
    ImmutableArray<CentringTest> Centrings,
    ImmutableArray<LaueProbability> LaueClasses,
    ImmutableArray<ElementTest> Elements,
    ImmutableArray<SymbolProbability> Symbols,
    ImmutableArray<GroupProbability> Groups,
    double CentreProbability)
{
    /// <summary>How often the groups were taken to occur.</summary>
    public GroupPrior Prior { get; init; } = GroupPrior.Any;
}

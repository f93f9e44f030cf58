using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Measured reflections of one crystal: what a diffractometer, a 3D electron diffraction series or a set of indexed patterns ends in.
/// A reflection may stand in it many times, with its symmetry mates; one that does not stand in it was not measured.
/// </summary>
public sealed record ReflectionList
{
    /// <summary>The cell that the indices count in.</summary>
    public required Lattice Lattice { get; init; }

    /// <summary>The measurements, in the order of their source; 000 is none of them.</summary>
    public required ImmutableArray<Reflection> Reflections { get; init; }

    /// <summary>What was scattered, or null where the source does not say.</summary>
    public Radiation? Radiation { get; init; }

    /// <summary>Wavelength, Å, or null where the source does not say.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>What the list is called in its source, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What a user should know of how the list was read or made, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

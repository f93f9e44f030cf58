using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What goes into a file of reflections besides the list.</summary>
public sealed record ReflectionWriteOptions
{
    /// <summary>The defaults.</summary>
    public static ReflectionWriteOptions Default { get; } = new();

    /// <summary>The space group in the setting of the list's axes: needed for SHELX instructions; stated in a CIF. Null, the default: none.</summary>
    public SpaceGroupSetting? Setting { get; init; }

    /// <summary>Numbers of atoms in the cell, by element, for SHELX instructions. Null, the default: carbon, one atom for every 18 Å³.</summary>
    public IReadOnlyDictionary<Element, double>? Composition { get; init; }
}

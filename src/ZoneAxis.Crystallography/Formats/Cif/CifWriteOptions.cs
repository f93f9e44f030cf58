namespace ZoneAxis.Crystallography;

/// <summary>How CIFs are written.</summary>
public sealed record CifWriteOptions
{
    /// <summary>All atoms of the cell, in P1.</summary>
    public static CifWriteOptions Default { get; } = new();

    /// <summary>The setting whose operations are written, with one atom of each orbit; null, the default, writes all atoms in P1.
    /// Cell and atoms must be in this setting.</summary>
    public SpaceGroupSetting? Setting { get; init; }

    /// <summary>How far (Å) an atom may lie from the image of another that an operation maps on it. Default 0.01.</summary>
    public double SymmetryToleranceAngstrom { get; init; } = 0.01;
}

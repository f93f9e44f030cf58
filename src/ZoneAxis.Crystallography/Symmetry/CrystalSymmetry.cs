namespace ZoneAxis.Crystallography;

/// <summary>The space group of a crystal, as its own coordinates say, and the crystal in the group's standard cell.</summary>
public sealed record CrystalSymmetry
{
    /// <summary>The group in its default tabulated setting.</summary>
    public required SpaceGroupSetting Setting { get; init; }

    /// <summary>Number of the space group, 1 to 230.</summary>
    public int Number => Setting.Number;

    /// <summary>P in x(standard) = P·x(given) + p, columns of fractional coordinates; det P is the ratio of the given cell's volume to the standard one's.</summary>
    public required Matrix3D Transformation { get; init; }

    /// <summary>p in x(standard) = P·x(given) + p, fractional.</summary>
    public required Vector3D OriginShift { get; init; }

    /// <summary>The crystal in the cell of the International Tables, its lattice and atoms idealised to the group's symmetry.</summary>
    public required Crystal StandardCell { get; init; }

    /// <summary>Primitive cells in the cell as given.</summary>
    public required int PrimitiveCellsGiven { get; init; }

    /// <summary>The distance tolerance at which the operations found formed a group, Å; smaller than the one asked for where
    /// they did not there.</summary>
    public required double SymprecUsedAngstrom { get; init; }
}

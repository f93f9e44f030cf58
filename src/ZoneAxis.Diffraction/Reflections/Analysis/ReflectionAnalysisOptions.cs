namespace ZoneAxis.Diffraction;

/// <summary>What a reflection list is analysed with.</summary>
public sealed record ReflectionAnalysisOptions
{
    /// <summary>How often the space groups occur. Default <see cref="GroupPrior.Any"/>.</summary>
    public GroupPrior Prior { get; init; } = GroupPrior.Any;

    /// <summary>
    /// How far a cell's lengths may be from what a crystal system asks for, as a share of the mean edge, and its angles, as many radians. Default 0.012:
    /// a cell from electron diffraction is good to a per cent, and one that is off by more than a third of this counts as less likely already.
    /// </summary>
    public double CellTolerance { get; init; } = 0.012;

    /// <summary>How likely the cell of the list is a multiple of a smaller one, in a way that no conventional centring is, 0 to 1. Default 0.01: whoever indexed the list had seen that.</summary>
    public double SmallerCellPrior { get; init; } = 0.01;

    /// <summary>
    /// Logarithms of how likely groups are, are divided by this, above 0: 1 where reflections err independently of each other. Intensities of pictures err together, by thickness, tilt and
    /// profile, so that many of them say less than their number. Default 1.
    /// </summary>
    public double Temperature { get; init; } = 1;
}

using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The constants of <see cref="TextShaper"/>. The reach is that of the text of L. C. O. Tiong, J. Kim, S. S. Han and D. Kim, npj
/// Comput. Mater. 6, 196 (2020), "Shaped diffraction patterns in a multistream DenseNet" and Methods; what the text leaves open is
/// our reading and said so. All are relative, so that they hold for patterns of any side.
/// </summary>
public sealed record TextShapingOptions
{
    /// <summary>How many times the smallest distance between nodes is the distance below which two nodes are joined. The paper's 1.7.</summary>
    public double Reach { get; init; } = 1.7;

    /// <summary>
    /// Share of the brightest grey from which on a pixel belongs to a node, in (0, 1]. The text names none; the published code's 50 of 256.
    /// Being above 0.05, it keeps out the side maxima beside a spot of a crystallite of 10 cells.
    /// </summary>
    public double NodeShare { get; init; } = 50.0 / 256;

    /// <summary>
    /// Side of the box about the middle, in which the direct beam lies, as a share of the pattern's side, in [0, 1). Pixels inside are
    /// compared with the brightest inside, those outside with the brightest outside. The text names none; the published code's 22 of 256, but centred.
    /// </summary>
    public double BeamBoxShare { get; init; } = 22.0 / 256;

    /// <summary>Rows or columns between pixels of one node, px, at least 1; 1 means that they touch, if only at corners. Ours: 2, so that one dark pixel does not split a spot.</summary>
    public int ConnectionReach { get; init; } = 2;

    /// <summary>Width of a line's end as a multiple of the diameter of the disk that is as large as the node there, more than 0. The text says that the thickness depends on the node sizes, not how; ours: 1.</summary>
    public double ThicknessPerDiameter { get; init; } = 1;

    /// <summary>Smallest width of a line, px; at √2 or more no line has gaps. Ours: √2.</summary>
    public double LeastThickness { get; init; } = Math.Sqrt(2);

    /// <summary>Value of a line.</summary>
    public byte LineGrey { get; init; } = byte.MaxValue;

    /// <summary>Demands that every option is within its range.</summary>
    internal void Validate()
    {
        Require(Reach > 0 && double.IsFinite(Reach), nameof(Reach), Reach, "a positive number");
        Require(NodeShare is > 0 and <= 1, nameof(NodeShare), NodeShare, "above 0 and at most 1");
        Require(BeamBoxShare is >= 0 and < 1, nameof(BeamBoxShare), BeamBoxShare, "at least 0 and below 1");
        Require(ConnectionReach >= 1, nameof(ConnectionReach), ConnectionReach, "at least 1 px");
        Require(ThicknessPerDiameter > 0 && double.IsFinite(ThicknessPerDiameter), nameof(ThicknessPerDiameter), ThicknessPerDiameter, "a positive number");
        Require(LeastThickness >= 0 && double.IsFinite(LeastThickness), nameof(LeastThickness), LeastThickness, "a number of px, not negative");
    }

    private static void Require(bool holds, string name, double value, string must)
    {
        if (!holds)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The shaping option {name} is {value}; it must be {must}."));
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>A node of a pattern: a spot of connected bright pixels.</summary>
/// <param name="Down">Centre of mass of its greys, px below the pattern's middle.</param>
/// <param name="Right">Centre of mass of its greys, px to the right of the pattern's middle.</param>
/// <param name="FirstRow">The uppermost row that it reaches.</param>
/// <param name="Pixels">Positions of its pixels, row · side + column.</param>
internal sealed record PatternNode(double Down, double Right, int FirstRow, IReadOnlyList<int> Pixels)
{
    /// <summary>Diameter of the disk that is as large as the node, px.</summary>
    public double Diameter => 2 * Math.Sqrt(Pixels.Count / Math.PI);

    /// <summary>Squared distance of two centres, px².</summary>
    public double SquaredDistanceTo(PatternNode other)
    {
        (double down, double right) = (other.Down - Down, other.Right - Right);
        return down * down + right * right;
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>A straight line between two nodes, as thick at each end as the node there.</summary>
/// <remarks>
/// With the middle M and the half h of the line, a pixel at P lies t = (P − M)·h/|h|² along it, from −1 to 1, and |(P − M) × h|/|h| beside
/// it. These forms do not change when the ends are exchanged or the pattern is turned by 90° or mirrored, and neither do the pixels drawn.
/// </remarks>
internal readonly struct TaperedLine
{
    private readonly double _middleDown;
    private readonly double _middleRight;
    private readonly double _halfDown;
    private readonly double _halfRight;
    private readonly double _radius;
    private readonly double _growth;

    /// <summary>The line between two nodes.</summary>
    public TaperedLine(NodePairs.Pair pair, TextShapingOptions options)
    {
        (PatternNode first, PatternNode second) = pair;
        (_middleDown, _middleRight) = ((first.Down + second.Down) / 2, (first.Right + second.Right) / 2);
        (_halfDown, _halfRight) = ((second.Down - first.Down) / 2, (second.Right - first.Right) / 2);
        (double begin, double end) = (RadiusAt(first, options), RadiusAt(second, options));
        (_radius, _growth) = ((begin + end) / 2, (end - begin) / 2);
    }

    /// <summary>Sets the pixels whose centres lie on the line.</summary>
    /// <param name="plane">side × side greys.</param>
    /// <param name="side">Rows, and columns.</param>
    /// <param name="grey">The value of a line.</param>
    public void Draw(Span<byte> plane, int side, byte grey)
    {
        double widest = _radius + Math.Abs(_growth);
        (int top, int bottom) = Range(_middleDown, Math.Abs(_halfDown) + widest, side);
        (int left, int right) = Range(_middleRight, Math.Abs(_halfRight) + widest, side);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                if (Holds(row - (side - 1) / 2.0, column - (side - 1) / 2.0))
                    plane[row * side + column] = grey;
            }
        }
    }

    private bool Holds(double down, double right)
    {
        (double y, double x) = (down - _middleDown, right - _middleRight);
        double squared = _halfDown * _halfDown + _halfRight * _halfRight;
        double along = (y * _halfDown + x * _halfRight) / squared;
        double beside = Math.Abs(y * _halfRight - x * _halfDown);
        return Math.Abs(along) <= 1 && beside <= (_radius + along * _growth) * Math.Sqrt(squared);
    }

    private static double RadiusAt(PatternNode node, TextShapingOptions options) =>
        Math.Max(node.Diameter * options.ThicknessPerDiameter, options.LeastThickness) / 2;

    private static (int First, int Last) Range(double middle, double reach, int side)
    {
        double centre = middle + (side - 1) / 2.0;
        return (Math.Max(0, (int)Math.Floor(centre - reach)), Math.Min(side - 1, (int)Math.Ceiling(centre + reach)));
    }
}

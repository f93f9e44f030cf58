namespace ZoneAxis.Diffraction;

/// <summary>Six planes that are drawn on again and again: the shaped patterns of one crystal after the other, of patterns with which the lines are kept.</summary>
internal sealed class ShapedCanvas
{
    private readonly int _side;
    private readonly byte[][] _own;
    private readonly byte[][] _other;

    /// <summary>Black planes.</summary>
    /// <param name="side">Rows, and columns, of a pattern.</param>
    public ShapedCanvas(int side)
    {
        _side = side;
        _own = [.. PatternTriple.Axes.Select(_ => new byte[side * side])];
        _other = [.. PatternTriple.Axes.Select(_ => new byte[side * side])];
        ShapedPattern[] patterns = [.. PatternTriple.Axes.Select(axis => new ShapedPattern(side, axis, _own[(int)axis], _other[(int)axis]))];
        Shaped = new ShapedTriple(patterns[0], patterns[1], patterns[2]);
    }

    /// <summary>The patterns as they were last drawn.</summary>
    public ShapedTriple Shaped { get; }

    /// <summary>Draws a crystal over the one before.</summary>
    /// <returns>Whether lines of that shaping are kept with the patterns.</returns>
    public bool TryDraw(IRawPatterns patterns, ShapingSet shaping, GreyTables tables)
    {
        foreach (PatternAxis axis in PatternTriple.Axes)
        {
            (byte[] own, byte[] other) = (_own[(int)axis], _other[(int)axis]);
            patterns.CopyRaw(axis, other);
            Scale(other, shaping.Constants, tables);
            other.CopyTo(own, 0);
            if (!patterns.TryDrawLines(axis, shaping.Name, shaping.Constants.LineGrey, own))
                return false;
        }

        return true;
    }

    /// <summary>Scales the greys outside the box round the direct beam.</summary>
    private void Scale(byte[] plane, ShapingOptions constants, GreyTables tables)
    {
        byte[] table = tables.For(BrightestOutsideBox(plane, constants));
        for (int row = 0; row < _side; row++)
        {
            Span<byte> greys = plane.AsSpan(row * _side, _side);
            if (IsInBox(row, constants))
            {
                Scale(greys[..constants.BoxStart], table);
                Scale(greys[(constants.BoxStart + constants.BoxSide)..], table);
            }
            else
            {
                Scale(greys, table);
            }
        }
    }

    private static void Scale(Span<byte> greys, byte[] table)
    {
        // Most pixels of a pattern are black, and stay so.
        while (greys.IndexOfAnyExcept((byte)0) is >= 0 and int lit)
        {
            greys[lit] = table[greys[lit]];
            greys = greys[(lit + 1)..];
        }
    }

    private byte BrightestOutsideBox(byte[] plane, ShapingOptions constants)
    {
        byte brightest = 0;
        for (int row = 0; row < _side; row++)
        {
            ReadOnlySpan<byte> greys = plane.AsSpan(row * _side, _side);
            brightest = IsInBox(row, constants)
                ? Math.Max(Brightest(greys[..constants.BoxStart], brightest), Brightest(greys[(constants.BoxStart + constants.BoxSide)..], brightest))
                : Brightest(greys, brightest);
        }

        return brightest;
    }

    private static byte Brightest(ReadOnlySpan<byte> greys, byte least)
    {
        while (greys.IndexOfAnyExcept((byte)0) is >= 0 and int lit)
        {
            least = Math.Max(least, greys[lit]);
            greys = greys[(lit + 1)..];
        }

        return least;
    }

    private static bool IsInBox(int row, ShapingOptions constants) => (uint)(row - constants.BoxStart) < (uint)constants.BoxSide;
}

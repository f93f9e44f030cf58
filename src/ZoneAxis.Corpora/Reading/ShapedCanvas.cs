using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Six planes that are drawn on again and again: the shaped patterns of one crystal after the other.</summary>
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
        _own = [.. Axes.All.Select(_ => new byte[side * side])];
        _other = [.. Axes.All.Select(_ => new byte[side * side])];
        ShapedPattern[] patterns = [.. Axes.All.Select(axis => new ShapedPattern(side, axis, _own[(int)axis], _other[(int)axis]))];
        Shaped = new ShapedTriple(patterns[0], patterns[1], patterns[2]);
    }

    /// <summary>The patterns as they were last drawn.</summary>
    public ShapedTriple Shaped { get; }

    /// <summary>Draws a crystal over the one before.</summary>
    public void Draw(PatternBlobs blobs, int crystal, ShapingOptions constants, GreyTables tables)
    {
        foreach (PatternAxis axis in Axes.All)
        {
            (byte[] own, byte[] other) = (_own[(int)axis], _other[(int)axis]);
            Array.Clear(other);
            PatternBlob blob = blobs.Of(crystal, axis);
            DrawSpots(blob, other, constants, tables);
            other.CopyTo(own, 0);
            RunReader lines = new(blob.Lines);
            while (lines.Next(out int start, out int length))
                own.AsSpan(start, length).Fill(constants.LineGrey);
        }
    }

    /// <summary>The raw pattern, its greys outside the box scaled.</summary>
    private void DrawSpots(PatternBlob blob, byte[] plane, ShapingOptions constants, GreyTables tables)
    {
        byte[] table = tables.For(BrightestOutsideBox(blob, constants));
        RunReader runs = new(blob.Runs);
        int done = 0;
        while (runs.Next(out int start, out int length))
        {
            for (int at = start; at < start + length; at++, done++)
                plane[at] = IsInBox(at, constants) ? blob.Greys[done] : table[blob.Greys[done]];
        }
    }

    private byte BrightestOutsideBox(PatternBlob blob, ShapingOptions constants)
    {
        byte brightest = 0;
        RunReader runs = new(blob.Runs);
        int done = 0;
        while (runs.Next(out int start, out int length))
        {
            for (int at = start; at < start + length; at++, done++)
            {
                if (blob.Greys[done] > brightest && !IsInBox(at, constants))
                    brightest = blob.Greys[done];
            }
        }
        return brightest;
    }

    private bool IsInBox(int at, ShapingOptions constants)
    {
        (int row, int column) = Math.DivRem(at, _side);
        return (uint)(row - constants.BoxStart) < (uint)constants.BoxSide && (uint)(column - constants.BoxStart) < (uint)constants.BoxSide;
    }
}

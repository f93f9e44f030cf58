namespace ZoneAxis.Diffraction;

/// <summary>Draws the lines of the published code into a plane of greys.</summary>
internal readonly ref struct LineDrawing
{
    private readonly Span<byte> _plane;
    private readonly int _columns;
    private readonly byte _grey;

    /// <summary>Draws into a plane.</summary>
    /// <param name="plane">Greys, row by row.</param>
    /// <param name="columns">Columns of the plane.</param>
    /// <param name="grey">Value of a line.</param>
    public LineDrawing(Span<byte> plane, int columns, byte grey)
    {
        _plane = plane;
        _columns = columns;
        _grey = grey;
    }

    /// <summary>
    /// Draws n = max(|Δrow|, |Δcolumn|) points, one fewer than an unbroken line has: start + k·Δ/(n − 1), the last exactly
    /// at the end, rounded half to even, in double precision without fused multiply-add (NumPy's linspace and round).
    /// </summary>
    public void Draw(int row, int column, int endRow, int endColumn)
    {
        int points = Math.Max(Math.Abs(endRow - row), Math.Abs(endColumn - column));
        double rowStep = (endRow - row) / (double)(points - 1);
        double columnStep = (endColumn - column) / (double)(points - 1);
        _plane[row * _columns + column] = _grey;
        for (int k = 1; k < points - 1; k++)
        {
            int r = (int)Math.Round(k * rowStep + row);
            int c = (int)Math.Round(k * columnStep + column);
            _plane[r * _columns + c] = _grey;
        }

        if (points > 1)
            _plane[endRow * _columns + endColumn] = _grey;
    }
}

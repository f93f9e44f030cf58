using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>Draws the lines of the published code into a plane of greys.</summary>
internal readonly ref struct LineDrawing
{
    // Added to a whole number of less than 32 bits, 2^52 leaves that number in the low bits of the sum.
    private const double WholeNumberBits = 1L << 52;

    private readonly Span<byte> _plane;
    private readonly int _columns;
    private readonly byte _grey;

    private static Vector256<double> FirstFour => Vector256.Create(0.0, 1, 2, 3);

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
        int last = Math.Max(Math.Abs(endRow - row), Math.Abs(endColumn - column)) - 1;
        _plane[row * _columns + column] = _grey;
        if (last < 1)
            return;
        Vector256<double> rowStep = Vector256.Create((endRow - row) / (double)last);
        Vector256<double> columnStep = Vector256.Create((endColumn - column) / (double)last);
        for (int k = 1; k <= last; k += Vector256<double>.Count)
        {
            // Past the end of the line, and at it, the point is the last one: k·Δ/k differs from Δ by less than rounding undoes.
            Vector256<double> steps = Vector256.Min(Vector256.Create((double)k) + FirstFour, Vector256.Create((double)last));
            Vector256<double> rows = Vector256.Round(steps * rowStep + Vector256.Create((double)row));
            Vector256<double> columns = Vector256.Round(steps * columnStep + Vector256.Create((double)column));
            Vector256<ulong> positions = (rows * _columns + columns + Vector256.Create(WholeNumberBits)).AsUInt64();
            _plane[(int)(uint)positions[0]] = _grey;
            _plane[(int)(uint)positions[1]] = _grey;
            _plane[(int)(uint)positions[2]] = _grey;
            _plane[(int)(uint)positions[3]] = _grey;
        }
    }
}

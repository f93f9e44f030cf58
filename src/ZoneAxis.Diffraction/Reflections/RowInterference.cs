namespace ZoneAxis.Diffraction;

/// <summary>
/// What N cells in a row make of a reflection, L(x) = sin²(πNx)/(N sin πx)² with x = H·t for the edge t: 1 at whole x, 0 at the other multiples of 1/N.
/// </summary>
internal sealed class RowInterference
{
    private const int TableSize = 1 << 14;

    // Where x is this near to a whole number the quotient is 0/0; L is 1 − (πNx)²/3 there.
    private const double Whole = 1e-9;

    // What rounding leaves of L at a zero.
    private const double Least = 1e-24;

    private readonly double _cells;
    private readonly float[] _logs;

    /// <summary>The function of a row of cells.</summary>
    /// <param name="cells">Their number N.</param>
    /// <param name="deepest">ln L is cut off here in the table.</param>
    public RowInterference(int cells, double deepest = double.NegativeInfinity)
    {
        _cells = cells;
        _logs = [.. Enumerable.Range(0, TableSize).Select(i => (float)Math.Max(deepest, LogAt((i + 0.5) / TableSize)))];
    }

    /// <summary>L(x).</summary>
    public double At(double x)
    {
        x -= Math.Round(x);
        if (Math.Abs(x) < Whole)
            return 1;
        double ratio = Math.Sin(Math.PI * _cells * x) / (_cells * Math.Sin(Math.PI * x));
        return ratio * ratio;
    }

    /// <summary>ln L(x).</summary>
    public double LogAt(double x) => Math.Log(Math.Max(Least, At(x)));

    /// <summary>ln L(x), cut off and to the precision of a table of 2¹⁴ steps of x.</summary>
    public double RoughLogAt(double x) => _logs[(int)((x - Math.Floor(x)) * TableSize) & (TableSize - 1)];
}

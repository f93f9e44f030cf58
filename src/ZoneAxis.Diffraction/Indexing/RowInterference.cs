namespace ZoneAxis.Diffraction;

/// <summary>
/// What N cells in a row make of a reflection, L(x) = sin²(πNx)/(N sin πx)² with x = H·t for the edge t: 1 at whole x, 0 at the other multiples of 1/N.
/// </summary>
/// <param name="cells">Their number N.</param>
internal sealed class RowInterference(int cells)
{
    // Where x is this near to a whole number the quotient is 0/0; L is 1 − (πNx)²/3 there.
    private const double Whole = 1e-9;

    /// <summary>L(x).</summary>
    public double At(double x)
    {
        x -= Math.Round(x);
        if (Math.Abs(x) < Whole)
            return 1;
        double ratio = Math.Sin(Math.PI * cells * x) / (cells * Math.Sin(Math.PI * x));
        return ratio * ratio;
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>
/// How well a plane lattice explains a pattern: the correlation of ln I, less its mean on rings of |H|, with a bump at each lattice point.
/// A lattice too coarse leaves bright pixels unexplained, one too fine puts bumps where it is dark.
/// </summary>
internal sealed class LatticeScore
{
    private readonly PatternSamples _samples;
    private readonly double _reach;

    public LatticeScore(PatternSamples samples, ZoneLatticeOptions options)
    {
        _samples = samples;
        _reach = options.SpotRadiusOfZero / options.CrystalliteCells;
    }

    /// <summary>The correlation, −1 to 1.</summary>
    /// <param name="direct">The direct basis, reduced.</param>
    /// <param name="narrower">By how much a spot is narrower than N of these cells make it: √2 where the cell is half of the crystallite's.</param>
    public double Of(PlaneLattice direct, double narrower)
    {
        double reach = _reach / narrower;
        double scale = 1 / (reach * reach);
        (double ax, double ay, double bx, double by) = (direct.A.X, direct.A.Y, direct.B.X, direct.B.Y);
        (double st, double stt, double sx, double sxx, double stx) = (0, 0, 0, 0, 0);
        int n = _samples.X.Length;
        for (int s = 0; s < n; s++)
        {
            double value = _samples.Relief[s];
            sx += value;
            sxx += value * value;
            double f = _samples.X[s] * ax + _samples.Y[s] * ay;
            double g = _samples.X[s] * bx + _samples.Y[s] * by;
            f -= Math.Round(f);
            g -= Math.Round(g);
            double bump = 1 - (f * f + g * g) * scale;
            if (bump <= 0)
                continue;
            st += bump;
            stt += bump * bump;
            stx += bump * value;
        }

        double varianceT = stt - st * st / n;
        double varianceX = sxx - sx * sx / n;
        return varianceT <= 0 || varianceX <= 0 ? 0 : (stx - st * sx / n) / Math.Sqrt(varianceT * varianceX);
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>Refines a centre of inversion to parts of a pixel: the peak of S(s) = Σ w(r)·w(s − r), evaluated at the pixels that count.</summary>
internal sealed class InversionRefinement
{
    private const int MostPixels = 20_000;

    private readonly double[] _weights;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int[] _pixels;

    /// <summary>A refinement of one image.</summary>
    /// <param name="weights">rows × columns, not negative; of more than 20,000 pixels above 0 the strongest count.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    public InversionRefinement(double[] weights, int rows, int columns)
    {
        (_weights, _rows, _columns) = (weights, rows, columns);
        int[] pixels = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        _pixels = pixels.Length <= MostPixels ? pixels : [.. pixels.OrderByDescending(i => weights[i]).Take(MostPixels)];
    }

    /// <summary>The whole s of the largest similarity near a coarse one.</summary>
    /// <param name="doubled">Row and column of s, twice the coarse centre.</param>
    /// <param name="reach">How far off s may be, pixels.</param>
    public (int Row, int Column) Peak((int Row, int Column) doubled, int reach)
    {
        (int Row, int Column) peak = doubled;
        double best = Similarity(peak);
        for (int row = doubled.Row - reach; row <= doubled.Row + reach; row++)
        {
            for (int column = doubled.Column - reach; column <= doubled.Column + reach; column++)
            {
                double value = Similarity((row, column));
                if (value > best)
                    (best, peak) = (value, (row, column));
            }
        }

        return peak;
    }

    /// <summary>The centre of inversion, to parts of a pixel.</summary>
    /// <param name="peak">The whole s of the largest similarity.</param>
    public BeamPosition Centre((int Row, int Column) peak)
    {
        (int row, int column) = peak;
        double best = Similarity(peak);
        double alongRows = Vertex(Similarity((row - 1, column)), best, Similarity((row + 1, column)));
        double alongColumns = Vertex(Similarity((row, column - 1)), best, Similarity((row, column + 1)));
        return new BeamPosition((row + alongRows) / 2, (column + alongColumns) / 2);
    }

    /// <summary>S(s): how much of the image falls on itself when it is inverted about s/2.</summary>
    /// <param name="doubled">Row and column of s.</param>
    public double Similarity((int Row, int Column) doubled)
    {
        double sum = 0;
        foreach (int pixel in _pixels)
        {
            (int y, int x) = (doubled.Row - pixel / _columns, doubled.Column - pixel % _columns);
            if (y >= 0 && y < _rows && x >= 0 && x < _columns)
                sum += _weights[pixel] * _weights[y * _columns + x];
        }

        return sum;
    }

    /// <summary>Where a peak of three values lies, in steps from the middle one: the vertex of the parabola through their logarithms, exact for a Gaussian.</summary>
    private static double Vertex(double before, double peak, double after)
    {
        if (before <= 0 || after <= 0)
            return 0;
        (double left, double middle, double right) = (Math.Log(before), Math.Log(peak), Math.Log(after));
        double curvature = left - 2 * middle + right;
        return curvature < 0 ? Math.Clamp((left - right) / (2 * curvature), -1, 1) : 0;
    }
}

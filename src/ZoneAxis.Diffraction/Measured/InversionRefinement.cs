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

    /// <summary>The centre nearest to a coarse one.</summary>
    /// <param name="doubled">Row and column of s, twice the coarse centre.</param>
    /// <param name="reach">How far off s may be, pixels.</param>
    public BeamPosition Refine((int Row, int Column) doubled, int reach)
    {
        (int row, int column) = doubled;
        double best = Similarity(row, column);
        for (int y = doubled.Row - reach; y <= doubled.Row + reach; y++)
        {
            for (int x = doubled.Column - reach; x <= doubled.Column + reach; x++)
            {
                double value = Similarity(y, x);
                if (value > best)
                    (best, row, column) = (value, y, x);
            }
        }

        double alongRows = Vertex(Similarity(row - 1, column), best, Similarity(row + 1, column));
        double alongColumns = Vertex(Similarity(row, column - 1), best, Similarity(row, column + 1));
        return new BeamPosition((row + alongRows) / 2, (column + alongColumns) / 2);
    }

    private double Similarity(int row, int column)
    {
        double sum = 0;
        foreach (int pixel in _pixels)
        {
            (int y, int x) = (row - pixel / _columns, column - pixel % _columns);
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

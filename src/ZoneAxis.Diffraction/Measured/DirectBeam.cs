namespace ZoneAxis.Diffraction;

/// <summary>Tells whether the direct beam is to be seen: the one spot that is far stronger than any other.</summary>
internal static class DirectBeam
{
    /// <summary>
    /// How many times stronger than the next spot. Friedel's pairs are nearly equal, so that behind a beam stop no spot stands out; F(000) is the
    /// sum of all form factors at their largest, so that |F(000)|² does.
    /// </summary>
    private const double Dominance = 2;

    /// <summary>The pixel at which the direct beam is strongest; null where no spot stands out.</summary>
    /// <param name="excess">What stands out of background and noise, rows × columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="spotRadius">Radius of the widest spot, pixels.</param>
    public static (int Row, int Column)? Find(double[] excess, int rows, int columns, int spotRadius)
    {
        double[] sums = [.. excess];
        SeparableFilter.Apply(sums, rows, columns, line => SlidingWindow.Mean(line, spotRadius / 2));
        int first = Array.IndexOf(sums, sums.Max());
        (int row, int column) = (first / columns, first % columns);
        double next = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            if (Math.Max(Math.Abs(i / columns - row), Math.Abs(i % columns - column)) > 2 * spotRadius)
                next = Math.Max(next, sums[i]);
        }

        return sums[first] > Dominance * next ? (row, column) : null;
    }
}

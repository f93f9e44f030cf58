namespace ZoneAxis.Learning.Evaluation;

/// <summary>Where a share lies of which so many of so many were counted, with 95 % probability (E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927).</summary>
/// <param name="Low">Its lower end, in [0, 1].</param>
/// <param name="High">Its upper end, in [0, 1].</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    // The quantile of the normal distribution that leaves 2.5 % on either side.
    private const double Quantile = 1.959963984540054;

    /// <summary>The interval of a count.</summary>
    /// <param name="hits">How many were counted, from 0 to all.</param>
    /// <param name="count">Of how many; without any the interval is 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">More were counted than there are, or fewer than none.</exception>
    public static WilsonInterval Of(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        if (count == 0)
            return new WilsonInterval(0, 1);
        double share = (double)hits / count;
        double square = Quantile * Quantile / count;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Math.Sqrt((share * (1 - share) * square) + (square * square / 4)) / (1 + square);
        return new WilsonInterval(hits == 0 ? 0 : middle - half, hits == count ? 1 : middle + half);
    }
}

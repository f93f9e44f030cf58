namespace ZoneAxis.Diffraction;

/// <summary>Draws counts whose mean and variance are equal.</summary>
internal static class PoissonDistribution
{
    /// <summary>The largest mean; above it the logarithms of the probabilities lose the digits they need.</summary>
    public const double MostMean = 1e12;

    // Below this the search through the distribution is short; above it the method of rejection holds.
    private const double LargeMean = 10;

    /// <summary>Draws a count.</summary>
    /// <param name="mean">Mean, 0 to <see cref="MostMean"/>.</param>
    /// <param name="random">Where the random numbers come from.</param>
    public static double Draw(double mean, RandomNumbers random) => mean < LargeMean ? DrawSmall(mean, random) : DrawLarge(mean, random);

    /// <summary>Walks up the distribution function until it passes a random number.</summary>
    private static double DrawSmall(double mean, RandomNumbers random)
    {
        double remaining = random.NextUnit();
        double probability = Math.Exp(-mean);
        int count = 0;
        while (remaining >= probability && probability > 0)
        {
            remaining -= probability;
            count++;
            probability *= mean / count;
        }

        return count;
    }

    /// <summary>
    /// Transformed rejection with squeeze, algorithm PTRS of W. Hörmann, Insurance: Mathematics and Economics 12, 39 (1993);
    /// the numbers are his.
    /// </summary>
    private static double DrawLarge(double mean, RandomNumbers random)
    {
        double b = 0.931 + 2.53 * Math.Sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        double logMean = Math.Log(mean);
        while (true)
        {
            double u = random.NextUnit() - 0.5;
            double v = 1 - random.NextUnit();
            double distance = 0.5 - Math.Abs(u);
            double count = Math.Floor((2 * a / distance + b) * u + mean + 0.43);
            if (distance >= 0.07 && v <= squeeze)
                return count;
            if (count < 0 || distance < 0.013 && v > distance)
                continue;
            if (Math.Log(v * inverseAlpha / (a / (distance * distance) + b)) <= count * logMean - mean - LogFactorial(count))
                return count;
        }
    }

    /// <summary>ln n!: added up while that is short, then Stirling's series, whose first omitted term is below 10⁻¹⁰.</summary>
    public static double LogFactorial(double n)
    {
        const int FewFactors = 10;
        if (n < FewFactors)
        {
            double product = 1;
            for (int factor = 2; factor <= n; factor++)
                product *= factor;
            return Math.Log(product);
        }

        double x = n + 1;
        double inverseSquare = 1 / (x * x);
        double series = (1.0 / 12 - inverseSquare * (1.0 / 360 - inverseSquare * (1.0 / 1260 - inverseSquare / 1680))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series;
    }
}

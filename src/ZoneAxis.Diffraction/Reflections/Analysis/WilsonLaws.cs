namespace ZoneAxis.Diffraction;

/// <summary>The cumulative distributions of A. J. C. Wilson, Acta Cryst. 2, 318 (1949).</summary>
internal static class WilsonLaws
{
    private const int Steps = 200;

    /// <summary>Share of centric reflections with E² of at most z, erf √(z/2) = √(2/π)·∫ exp(−t²/2) dt up to √z, by Simpson's rule.</summary>
    /// <param name="z">0 or more.</param>
    public static double Centric(double z)
    {
        double step = Math.Sqrt(z) / Steps;
        double sum = 0;
        for (int i = 0; i <= Steps; i++)
            sum += (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-0.5 * i * step * i * step);
        return Math.Sqrt(2 / Math.PI) * step / 3 * sum;
    }
}

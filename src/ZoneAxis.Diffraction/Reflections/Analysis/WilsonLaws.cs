namespace ZoneAxis.Diffraction;

/// <summary>The cumulative distributions of A. J. C. Wilson, Acta Cryst. 2, 318 (1949).</summary>
public static class WilsonLaws
{
    private const int Steps = 200;

    /// <summary>⟨|E² − 1|⟩ of centric reflections, 4/√(2πe) = 0.968.</summary>
    public static double CentricDeviation { get; } = 4 / Math.Sqrt(2 * Math.PI * Math.E);

    /// <summary>⟨|E² − 1|⟩ of acentric reflections, 2/e = 0.736.</summary>
    public static double AcentricDeviation { get; } = 2 / Math.E;

    /// <summary>Share of acentric reflections with E² of at most z, 1 − exp(−z).</summary>
    /// <param name="z">0 or more.</param>
    public static double Acentric(double z) => 1 - Math.Exp(-z);

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

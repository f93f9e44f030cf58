namespace ZoneAxis.Diffraction;

/// <summary>erfcx(x) = exp(x²)·erfc(x), the complementary error function without its fast decay.</summary>
internal static class ScaledComplementaryError
{
    // Where erfc is as good as 2 and exp(x²) still finite.
    private const double LeastArgument = -20;

    // From here on the asymptotic series to its fourth term errs by less than 1e-9.
    private const double Asymptotic = 30;

    /// <summary>erfcx(x), right to 1.2·10⁻⁷ of its value; below −20, where it grows beyond all use, that of −20.</summary>
    /// <remarks>Chebyshev fit of W. H. Press, S. A. Teukolsky, W. T. Vetterling and B. P. Flannery, Numerical Recipes (2nd ed., 1992), section 6.2.</remarks>
    public static double Of(double x)
    {
        if (x < 0)
        {
            double least = Math.Max(x, LeastArgument);
            return 2 * Math.Exp(least * least) - Of(-least);
        }

        if (x > Asymptotic)
        {
            double inverse = 1 / (2 * x * x);
            return (1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse))) / (x * Math.Sqrt(Math.PI));
        }

        double t = 1 / (1 + x / 2);
        return t * Math.Exp(-1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806
            + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))));
    }
}

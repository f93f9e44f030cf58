namespace ZoneAxis.Diffraction.Tests.Reflections;

public class IntensityMixtureTests
{
    [Theory]
    [InlineData(-3, 1, 0.5)]
    [InlineData(0.02, 1e-4, 1)]
    [InlineData(2, 0.3, 0.01)]
    [InlineData(-0.2, 0.01, 4)]
    public void The_density_is_the_integral_over_true_intensities(double intensity, double variance, double mean)
    {
        const int Steps = 200_000;
        double reach = 40 * mean, step = reach / Steps, sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            double j = (i + 0.5) * step;
            sum += step * Math.Exp(-j / mean) / mean * Math.Exp(-(intensity - j) * (intensity - j) / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);
        }

        Assert.Equal(1, IntensityMixture.Density(intensity, variance, mean) / sum, 4);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.427583576155807)]
    [InlineData(5, 0.110704637733069)]
    [InlineData(40, 0.0141003352)]
    [InlineData(-1, 5.00898008076228)]
    public void The_scaled_complementary_error_function_has_its_values(double x, double value) => Assert.Equal(1, ScaledComplementaryError.Of(x) / value, 6);

    [Theory]
    [InlineData(true, 0.968)]
    [InlineData(false, 0.736)]
    public void The_laws_of_Wilson_have_their_mean_deviation(bool isCentric, double deviation)
    {
        // With the 5 % of outliers that the density allows for, ⟨|z − 1|⟩ lies a little above that of the law itself.
        const double Step = 1e-3;
        (double total, double sum) = (0, 0);
        for (double z = Step / 2; z < 60; z += Step)
        {
            double density = Math.Exp(WilsonDensity.Log(z, 1e-8, 1, isCentric));
            total += Step * density;
            sum += Step * density * Math.Abs(z - 1);
        }

        Assert.Equal(1, total, 1e-2);
        Assert.InRange(sum, deviation - 0.02, deviation + 0.12);
    }
}

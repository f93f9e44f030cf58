using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class ReflectionStatisticsTests
{
    private const int Many = 20000;

    // One test in 15,000 fails by chance at four standard deviations; several are asked at once.
    private const double Deviations = 5;

    [Fact]
    public void Acentric_intensities_have_the_moments_of_Wilson()
    {
        Random random = new(TestSeed.Next());
        IntensityDistribution one = IntensityDistribution.Of("drawn", [.. Enumerable.Range(0, Many).Select(_ => (-7 * Math.Log(1 - random.NextDouble()), 1e-6))]);
        Assert.Equal(Many, one.Number);
        Near(0.8862, one.MeanAmplitude);
        Near(0.7358, one.MeanDeviation);
        Near(2, one.Fourth);
        Near(6, one.Sixth);
        Assert.True(one.CentricLogRatio.Mean < 0);
        for (int step = 0; step <= IntensityDistribution.Steps; step++)
            Assert.Equal(1 - Math.Exp(-0.1 * step), one.Cumulative[step], 0.02);
    }

    [Fact]
    public void Centric_intensities_have_the_moments_of_Wilson()
    {
        Random random = new(TestSeed.Next());
        IntensityDistribution one = IntensityDistribution.Of("drawn", [.. Enumerable.Range(0, Many).Select(_ => (Math.Pow(Normal(random), 2), 1e-6))]);
        Near(0.7979, one.MeanAmplitude);
        Near(0.9679, one.MeanDeviation);
        Near(3, one.Fourth);
        Near(15, one.Sixth);
        Assert.True(one.CentricLogRatio.Mean > 0);
        for (int step = 0; step <= IntensityDistribution.Steps; step++)
            Assert.Equal(WilsonLaws.Centric(0.1 * step), one.Cumulative[step], 0.02);
    }

    [Fact]
    public void Noise_does_not_raise_the_fourth_moment()
    {
        Random random = new(TestSeed.Next());
        const double Sigma = 0.5;
        Near(2, IntensityDistribution.Of("drawn", [.. Enumerable.Range(0, Many).Select(_ => (Sigma * Normal(random) - Math.Log(1 - random.NextDouble()), Sigma * Sigma))]).Fourth);
    }

    [Fact]
    public void The_centric_law_is_the_error_function()
    {
        Assert.Equal(0, WilsonLaws.Centric(0));
        Assert.Equal(0.682689492137, WilsonLaws.Centric(1), 9);
        Assert.Equal(0.954499736104, WilsonLaws.Centric(4), 9);
    }

    [Fact]
    public void A_crystal_that_is_half_its_twin_is_told_by_L()
    {
        Random random = new(TestSeed.Next());
        ReflectionList single = Drawn(random);
        ReflectionList twin = single with { Reflections = [.. Twinned(single)] };
        TwinTest alone = ReflectionStatistics.Of(ReflectionAnalyser.Analyse(single)).Twinning;
        TwinTest twinned = ReflectionStatistics.Of(ReflectionAnalyser.Analyse(twin)).Twinning;
        Assert.True(alone.Pairs > 500 && twinned.Pairs > 250);
        Near(1.0 / 2, alone.Mean);
        Near(1.0 / 3, alone.MeanSquare);
        Near(3.0 / 8, twinned.Mean);
        Near(1.0 / 5, twinned.MeanSquare);
        Assert.False(alone.SaysTwin);
        Assert.True(twinned.SaysTwin);
    }

    /// <summary>Acentric intensities of a crystal without symmetry, on a lattice that has more.</summary>
    private static ReflectionList Drawn(Random random)
    {
        Lattice lattice = new(new CellParameters(9, 10, 11, 90, 90, 90));
        return new ReflectionList
        {
            Lattice = lattice,
            Reflections = [.. ReflectionRange.Of(lattice, 0, 1 / 1.0).Select(h => new Reflection(h.H, h.K, h.L, -100 * Math.Log(1 - random.NextDouble()), 0.5))],
        };
    }

    /// <summary>With as much of the crystal turned by half a turn about b.</summary>
    private static IEnumerable<Reflection> Twinned(ReflectionList list)
    {
        Dictionary<(int, int, int), double> byIndex = [];
        foreach (Reflection one in list.Reflections)
            byIndex[(one.H, one.K, one.L)] = byIndex[(-one.H, -one.K, -one.L)] = one.Intensity;
        return list.Reflections.Select(one => one with { Intensity = (one.Intensity + byIndex[(-one.H, one.K, -one.L)]) / 2 });
    }

    private static void Near(double expected, StatisticValue value) => Assert.Equal(expected, value.Mean, Deviations * value.Deviation + 0.002);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

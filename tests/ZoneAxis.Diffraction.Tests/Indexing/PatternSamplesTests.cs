namespace ZoneAxis.Diffraction.Tests.Reflections;

public class PatternSamplesTests
{
    private const int Side = 32;
    private const double Scale = 0.05;

    [Theory]
    [InlineData(0, 1000, 1e-3)]
    [InlineData(4, 1000, 2e-3)]
    public void Logarithms_count_from_the_floor(double step, double brightest, double floorFraction)
    {
        PatternSamples samples = Of(1, step, out double[] intensities);
        double floor = floorFraction * brightest;
        Assert.Equal(brightest, samples.Brightest);
        Assert.All(samples.Intensity.Zip(samples.LogOverFloor), one => Assert.Equal(Math.Log(Math.Max(one.First, floor) / floor), one.Second, 1e-12));
        Assert.Contains(intensities, one => one < floor);
        Assert.Equal(0, samples.LogOverFloor.Min());
        Assert.Equal(0, samples.LogOverFloorOf(0));
    }

    [Fact]
    public void The_unit_of_the_intensities_does_not_matter()
    {
        PatternSamples one = Of(1, 0, out _), other = Of(1000, 0, out _);
        Assert.All(one.LogOverFloor.Zip(other.LogOverFloor), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.All(one.Relief.Zip(other.Relief), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Relief_is_the_logarithm_less_the_mean_of_its_ring()
    {
        PatternSamples samples = Of(1, 0, out _);
        double[] lengths = [.. samples.X.Zip(samples.Y, (x, y) => Math.Sqrt(x * x + y * y))];
        for (int i = 0; i < lengths.Length; i++)
        {
            Assert.Equal(samples.LogOverFloor[i] - samples.RingMean(lengths[i]), samples.Relief[i], 1e-12);
            Assert.Equal(samples.Relief[i], samples.Emphasis(samples.Intensity[i], lengths[i]), 1e-12);
        }

        Assert.Equal(0, samples.Relief.Sum(), 1e-9);
    }

    private static PatternSamples Of(double unit, double step, out double[] intensities)
    {
        double[] values = [.. Enumerable.Range(0, Side * Side).Select(i => unit * (i * 37 % 1001))];
        intensities = values;
        DiffractionPattern pattern = new(new IntensityImage(Side, Side, values), Scale, (Side - 1) / 2.0, (Side - 1) / 2.0);
        return PatternSamples.Of(pattern, 0, new ZoneLatticeOptions { EwaldWavelengthAngstrom = null, FaintestFraction = 1e-3, IntensityStep = step, OutermostInverseAngstrom = 10 });
    }
}

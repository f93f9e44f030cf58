using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class ReflectionSimulatorTests
{
    private static readonly Crystal Sample = new MadeUpCrystals().Draw(33, 1);

    [Fact]
    public void Intensities_are_the_squares_of_structure_factors()
    {
        IntegerVector3[] indices = [new(1, 0, 0), new(0, 2, 1), new(-3, 1, 2), new(4, 0, -5)];
        double[] intensities = ReflectionSimulator.Intensities(Sample, indices, new Beam());
        for (int i = 0; i < indices.Length; i++)
        {
            double expected = Math.Pow(StructureFactor.At(Sample, indices[i].ToVector3D()).Magnitude, 2);
            Assert.Equal(expected, intensities[i], 1e-9 * Math.Max(1, expected));
        }
    }

    [Fact]
    public void Measured_intensities_scatter_by_their_deviations()
    {
        ReflectionList list = ReflectionSimulator.Simulate(Sample, new ReflectionSimulationOptions(), new RandomNumbers(8));
        double[] exact = ReflectionSimulator.Intensities(Sample, [.. list.Reflections.Select(one => new IntegerVector3(one.H, one.K, one.L))], new Beam(), 0.5);
        double chiSquare = list.Reflections.Select((one, i) => Math.Pow((one.Intensity - exact[i]) / one.Sigma, 2)).Average();
        Assert.InRange(chiSquare, 0.9, 1.1);
    }

    [Fact]
    public void A_zone_holds_its_own_reflections_alone()
    {
        ReflectionList list = ReflectionSimulator.Simulate(Sample, new ReflectionSimulationOptions { Zones = [new LatticeDirection(1, 1, 0)] }, new RandomNumbers(8));
        Assert.All(list.Reflections, one => Assert.Equal(0, one.H + one.K));
    }

    [Fact]
    public void A_missing_wedge_leaves_out_its_share()
    {
        int all = ReflectionSimulator.Simulate(Sample, new ReflectionSimulationOptions(), new RandomNumbers(8)).Reflections.Length;
        int some = ReflectionSimulator.Simulate(Sample, new ReflectionSimulationOptions { Completeness = 0.6 }, new RandomNumbers(8)).Reflections.Length;
        Assert.InRange((double)some / all, 0.55, 0.65);
    }

    [Fact]
    public void Double_diffraction_fills_absent_reflections_and_adds_its_share()
    {
        ReflectionSimulationOptions plain = new() { NoiseOfIntensity = 0, NoiseOfMean = 0 };
        ReflectionList without = ReflectionSimulator.Simulate(Sample, plain, new RandomNumbers(8)), with = ReflectionSimulator.Simulate(Sample, plain with { DoubleDiffraction = 0.04 }, new RandomNumbers(8));
        Assert.Equal(1.04, with.Reflections.Sum(one => one.Intensity) / without.Reflections.Sum(one => one.Intensity), 6);
    }
}

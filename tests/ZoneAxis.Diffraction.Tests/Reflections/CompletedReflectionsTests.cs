using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class CompletedReflectionsTests
{
    private static readonly SimulatedReflectionOptions Limits = new() { LeastSpacingAngstrom = 1, MostReflections = 1000 };

    private static ReflectionList List(params Reflection[] reflections) => new() { Lattice = new Lattice(new CellParameters(5, 6, 7, 90, 90, 90)), Reflections = [.. reflections] };

    [Fact]
    public void Equivalents_that_were_not_measured_get_the_mean_of_those_that_were()
    {
        ReflectionList completed = List(new(1, 2, 3, 10, 1), new(-1, -2, -3, 20, 1), new(2, 0, 0, 5, 1)).Completed(SpaceGroups.Default(47), Limits);
        (int, int, int)[] expected = [(2, 0, 0), (1, -2, -3), (1, -2, 3), (1, 2, -3), (1, 2, 3)];
        Assert.Equal(expected, completed.Reflections.Select(one => (one.H, one.K, one.L)));
        Assert.All(completed.Reflections.Skip(1), one => Assert.Equal(15, one.Intensity));
        Assert.Equal(Math.Sqrt(2) / 2, completed.Reflections[1].Sigma, 1e-12);
    }

    [Fact]
    public void What_was_measured_stays_as_it_was_measured()
    {
        ReflectionList completed = List(new(1, 2, 3, 10, 1), new(1, -2, 3, 20, 1)).Completed(SpaceGroups.Default(47), Limits);
        Assert.Equal([15, 20, 15, 10], completed.Reflections.Select(one => one.Intensity));
    }

    [Fact]
    public void Reflections_beyond_the_limits_are_left_out_those_of_the_largest_spacings_staying()
    {
        ReflectionList list = List(new(6, 0, 0, 1, 1), new(1, 0, 0, 1, 1), new(2, 0, 0, 1, 1));
        Assert.Equal([1, 2], list.Completed(SpaceGroups.Default(2), Limits).Reflections.Select(one => one.H));
        Assert.Equal([1], list.Completed(SpaceGroups.Default(2), Limits with { MostReflections = 1 }).Reflections.Select(one => one.H));
    }
}

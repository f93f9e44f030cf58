using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Reflections;

/// <summary>What an answer does not depend on: origin, axes, Friedel's choice, order and scale of a list.</summary>
public class ReflectionAnalysisLawTests
{
    private static readonly int[] Groups = [2, 4, 14, 15, 19, 33, 62, 88, 96, 114, 148, 152, 167, 176, 198, 205, 219];

    [Fact]
    public void The_origin_does_not_matter()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        Vector3D shift = new(random.NextDouble(), random.NextDouble(), random.NextDouble());
        Crystal shifted = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + shift })] };
        Same(Simulated(crystal, noise), Simulated(shifted, noise), 1e-6);
    }

    [Fact]
    public void A_scale_on_intensities_and_deviations_does_not_matter()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        ReflectionList list = Simulated(crystal, noise);
        double scale = Math.Pow(10, 8 * random.NextDouble() - 4);
        Same(list, list with { Reflections = [.. list.Reflections.Select(one => one with { Intensity = scale * one.Intensity, Sigma = scale * one.Sigma })] }, 1e-6);
    }

    [Fact]
    public void The_order_of_the_list_does_not_matter()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        ReflectionList list = Simulated(crystal, noise);
        Reflection[] permuted = [.. list.Reflections];
        random.Shuffle(permuted);
        Same(list, list with { Reflections = [.. permuted] }, 1e-6);
    }

    [Fact]
    public void Which_of_two_Friedel_mates_was_measured_does_not_matter()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        ReflectionList list = Simulated(crystal, noise);
        Same(list, list with { Reflections = [.. list.Reflections.Select(one => random.Next(2) == 0 ? one : one with { H = -one.H, K = -one.K, L = -one.L })] }, 1e-6);
    }

    [Fact]
    public void The_axes_of_the_list_do_not_matter()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        ReflectionList list = Simulated(crystal, noise);
        IntegerMatrix3 change = new(1, random.Next(-1, 2), random.Next(-1, 2), 0, 1, random.Next(-1, 2), 0, 0, 1);
        // A lattice that is nearly more symmetric has several reduced cells, which round otherwise.
        Same(list, list.InBasis(new CellTransformation(change, 1, default)), 0.02);
    }

    [Fact]
    public void In_the_standard_setting_it_is_the_same_group_on_its_own_axes()
    {
        (Crystal crystal, Random random, ulong noise) = Draw();
        ReflectionList list = Simulated(crystal, noise).InBasis(new CellTransformation(new IntegerMatrix3(0, 0, 1, 1, 0, 0, 0, 1, 0), 1, default));
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(list);
        ReflectionList standard = analysis.InStandardSetting(analysis.Groups[0]);
        Assert.True(standard.Reflections.Length > 0.9 * list.Reflections.Length);
        SpaceGroupSetting setting = analysis.Groups[0].Setting;
        SymmetryOperation[] operations = [.. setting.Hall.Operations];
        double mean = standard.Reflections.Average(one => one.Intensity);
        Assert.All(
            standard.Reflections.Where(one => Array.Exists(operations, operation => StandardSets.Forbids(operation, new IntegerVector3(one.H, one.K, one.L)))),
            one => Assert.True(one.Intensity < 0.06 * mean, $"{setting}: {one.H} {one.K} {one.L} has {one.Intensity / mean} of the mean."));
        Same(list, standard, 0.02);
    }

    private static (Crystal Crystal, Random Random, ulong Noise) Draw()
    {
        int seed = TestSeed.Next();
        Random random = new(seed);
        return (GroupCrystal.Of(Groups[random.Next(Groups.Length)], random), random, (ulong)seed);
    }

    private static ReflectionList Simulated(Crystal crystal, ulong seed) =>
        ReflectionSimulator.Simulate(crystal, new ReflectionSimulationOptions { LeastSpacingAngstrom = 1.2, FriedelMates = false }, new RandomNumbers(seed));

    private static void Same(ReflectionList one, ReflectionList other, double tolerance)
    {
        ReflectionAnalysis first = ReflectionAnalyser.Analyse(one), second = ReflectionAnalyser.Analyse(other);
        Dictionary<int, double> probabilities = second.Groups.ToDictionary(group => group.Setting.Number, group => group.Probability);
        Assert.All(first.Groups, group => Assert.True(
            Math.Abs(group.Probability - probabilities.GetValueOrDefault(group.Setting.Number)) <= tolerance + 1e-5,
            $"{group.Setting} is {group.Probability} likely, and then {probabilities.GetValueOrDefault(group.Setting.Number)}; {TestSeed.Variable} draws it again."));
        Assert.Equal(first.CentreProbability, second.CentreProbability, tolerance + 1e-5);
    }
}

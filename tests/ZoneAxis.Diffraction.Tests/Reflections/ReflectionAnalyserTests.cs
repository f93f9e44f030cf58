using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class ReflectionAnalyserTests
{
    /// <summary>Groups of every system whose lists leave no doubt, on made-up crystals: the seed of each is one whose atoms imitate no other symmetry.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(19)]
    [InlineData(62)]
    [InlineData(88)]
    [InlineData(96)]
    [InlineData(148)]
    [InlineData(176)]
    [InlineData(205)]
    [InlineData(220)]
    [InlineData(227)]
    public void The_extinction_symbol_of_a_made_up_crystal_is_found(int group)
    {
        Crystal crystal = new MadeUpCrystals().Draw(group, group);
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(ListOf(crystal, group));
        Assert.Contains(group, analysis.Symbols[0].Extinction.Groups);
        Assert.Equal(1, analysis.Symbols.Sum(one => one.Probability), 3);
        Assert.Equal(1, analysis.Groups.Sum(one => one.Probability), 3);
        Assert.InRange(analysis.CentreProbability, 0, 1.0000001);
    }

    [Theory]
    [InlineData(1.0 / 3)]
    [InlineData(3)]
    public void Deviations_that_are_all_wrong_by_a_factor_change_nothing(double factor)
    {
        ReflectionList list = ListOf(new MadeUpCrystals().Draw(62, 3), 62);
        ReflectionList wrong = list with { Reflections = [.. list.Reflections.Select(one => one with { Sigma = factor * one.Sigma })] };
        Assert.Equal(ReflectionAnalyser.Analyse(list).Symbols[0].Extinction, ReflectionAnalyser.Analyse(wrong).Symbols[0].Extinction);
    }

    [Fact]
    public void A_scale_the_order_and_the_signs_of_the_indices_change_nothing()
    {
        int seed = TestSeed.Next();
        ReflectionList list = ListOf(new MadeUpCrystals().Draw(14, 5), 14);
        Reflection[] shuffled = [.. list.Reflections.Select(one => one with { H = -one.H, K = -one.K, L = -one.L, Intensity = 250 * one.Intensity, Sigma = 250 * one.Sigma })];
        new Random(seed).Shuffle(shuffled);
        ReflectionAnalysis first = ReflectionAnalyser.Analyse(list), second = ReflectionAnalyser.Analyse(list with { Reflections = [.. shuffled] });
        Assert.Equal(first.Groups[0].Setting, second.Groups[0].Setting);
        Assert.Equal(first.Groups[0].Probability, second.Groups[0].Probability, 2);
    }

    [Fact]
    public void A_centred_cell_and_its_primitive_cell_give_one_answer()
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(new MadeUpCrystals().Draw(15, 9), SymmetryTolerance.At(1e-3));
        ReflectionAnalysis centred = ReflectionAnalyser.Analyse(ListOf(symmetry.StandardCell, 1)), primitive = ReflectionAnalyser.Analyse(ListOf(symmetry.PrimitiveStandardCell, 1));
        Assert.Equal(15, centred.Groups[0].Setting.Number);
        Assert.Equal(15, primitive.Groups[0].Setting.Number);
        Assert.Equal(centred.Groups[0].Cell.Volume, primitive.Groups[0].Cell.Volume, 3);
    }

    [Fact]
    public void The_transformation_of_a_group_makes_its_own_absences()
    {
        ReflectionList list = ListOf(SymmetryFinder.Find(new MadeUpCrystals().Draw(62, 11), SymmetryTolerance.At(1e-3)).PrimitiveStandardCell, 4);
        GroupProbability found = ReflectionAnalyser.Analyse(list).Groups[0];
        SystematicAbsences absences = new(found.Setting.Hall.Operations);
        double largest = list.Reflections.Max(one => one.Intensity);
        foreach (Reflection one in list.Reflections)
        {
            Vector3D h = found.Transformation * new Vector3D(one.H, one.K, one.L);
            if (absences.IsAbsent((int)Math.Round(h.X), (int)Math.Round(h.Y), (int)Math.Round(h.Z)))
                Assert.True(one.Intensity < 0.02 * largest);
        }
    }

    [Fact]
    public void Zones_alone_say_of_other_reflections_that_they_were_not_tested()
    {
        Crystal crystal = new MadeUpCrystals().Draw(62, 2);
        ReflectionSimulationOptions zone = new() { Zones = [new LatticeDirection(0, 0, 1)] };
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(ReflectionSimulator.Simulate(SymmetryFinder.Find(crystal).StandardCell, zone, new RandomNumbers(3)));
        Assert.Contains(analysis.Elements, element => !element.IsTested);
        Assert.DoesNotContain(analysis.Elements, element => !element.IsTested && element.LogLikelihoodRatio > 1);
    }

    [Fact]
    public void A_list_without_reflections_is_refused()
    {
        ReflectionList empty = new() { Lattice = new Lattice(new CellParameters(5, 5, 5, 90, 90, 90)), Reflections = [new Reflection(0, 0, 0, 10, 1)] };
        Assert.Contains("no reflection", Assert.Throws<ArgumentException>(() => ReflectionAnalyser.Analyse(empty)).Message, StringComparison.Ordinal);
    }

    private static ReflectionList ListOf(Crystal crystal, int seed) =>
        ReflectionSimulator.Simulate(crystal, new ReflectionSimulationOptions { LeastSpacingAngstrom = 1 }, new RandomNumbers((ulong)seed));
}

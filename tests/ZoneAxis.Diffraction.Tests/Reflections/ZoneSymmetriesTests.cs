using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class ZoneSymmetriesTests
{
    // By the point groups of the projections: International Tables A, 2.1.3.14; Friedel's law adds the twofold axis.
    [Theory]
    [InlineData(62, "hk0", "2mm", true)]
    [InlineData(62, "0kl", "2mm", true)]
    [InlineData(88, "hk0", "4", true)]
    [InlineData(88, "hk0", "4mm", false)]
    [InlineData(96, "hk0", "4mm", true)]
    [InlineData(176, "hk0", "6", true)]
    [InlineData(176, "hk0", "6mm", false)]
    public void Zones_follow_the_plane_groups_of_their_crystals_projections_and_no_others(int group, string zone, string plane, bool follows)
    {
        ReflectionList list = ReflectionSimulator.Simulate(new MadeUpCrystals().Draw(group, group), new ReflectionSimulationOptions(), new RandomNumbers((ulong)group));
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(list, new ReflectionAnalysisOptions { Prior = GroupPrior.None });
        ZoneSymmetry found = ZoneSymmetries.Of(analysis).Single(one => one.Zone == zone && one.PlaneGroup == plane);
        Assert.True(found.Compared > 10);
        Assert.True(follows == found.MergingError < 0.1, $"R is {found.MergingError} of {found.Compared} sets.");
    }
}

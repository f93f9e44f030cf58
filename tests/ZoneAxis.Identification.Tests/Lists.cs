using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

/// <summary>Lists of reflections of made-up crystals.</summary>
internal static class Lists
{
    /// <summary>The list of a made-up crystal whose group the analysis finds.</summary>
    /// <param name="group">Number of the group, which is the seed, too.</param>
    public static ReflectionList Of(int group) => ReflectionSimulator.Simulate(new MadeUpCrystals().Draw(group, group), new ReflectionSimulationOptions(), new RandomNumbers((ulong)group));

    public static ReflectionReport ReportOf(ReflectionList list) => ReflectionReport.Of(list, new ReflectionAnalysisOptions { Prior = GroupPrior.None });
}

using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Reflections;

/// <summary>The measured lists beside a developer's checkout.</summary>
public class MeasuredAnalysisTests
{
    public static TheoryData<string> Lists =>
        ["nacl-225", "metal-organic-220", "mica-15", "fe-perchlorate-hydrate-167", "organic-14", "organic-19", "biotin-ed-19", "fe-sulfate-hydrate-2"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_extinction_symbol_of_a_measured_list_is_that_of_its_group(string name)
    {
        int truth = int.Parse(name.Split('-')[^1], CultureInfo.InvariantCulture);
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(ReflectionFile.Read(SharedData.Require("reference", "measured", $"{name}.cif.gz")));
        Assert.Equal(ExtinctionClasses.Of(truth), analysis.Symbols[0].Extinction);
        Assert.Contains(truth, analysis.Groups.Take(3).Select(group => group.Setting.Number));
    }
}

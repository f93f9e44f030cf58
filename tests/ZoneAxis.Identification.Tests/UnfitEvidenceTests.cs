using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

public class UnfitEvidenceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(14)]
    [InlineData(62)]
    [InlineData(205)]
    public void The_list_of_a_crystal_is_answered(int group) => Assert.Null(Lists.ReportOf(Lists.Of(group)).Unknown);

    [Fact]
    public void Intensities_that_belong_to_other_indices_fit_no_Laue_class()
    {
        ReflectionList list = Lists.Of(62);
        double[] intensities = [.. list.Reflections.Select(one => one.Intensity)];
        new Random(1).Shuffle(intensities);
        ReflectionReport report = Lists.ReportOf(list with { Reflections = [.. list.Reflections.Zip(intensities, (one, other) => one with { Intensity = other })] });
        Assert.Contains("No Laue class fits", report.Unknown, StringComparison.Ordinal);
        Identification answer = ReflectionIdentifier.Identify("shuffled", report);
        Assert.Equal(report.Unknown, answer.Unknown);
        Assert.Empty(answer.Candidates);
    }

    [Fact]
    public void Noise_is_told_from_intensities()
    {
        ReflectionList list = Lists.Of(62);
        RandomNumbers random = new(3);
        ReflectionReport report = Lists.ReportOf(list with { Reflections = [.. list.Reflections.Select(one => one with { Intensity = one.Sigma * random.NextNormal() })] });
        Assert.Contains("as many as noise has", report.Unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_intensities_are_those_of_no_crystal()
    {
        ReflectionList list = Lists.Of(62);
        RandomNumbers random = new(4);
        IEnumerable<Reflection> oneOfEachSet = list.Reflections.Where(one => one.H >= 0 && one.K >= 0 && one.L >= 0);
        ReflectionReport report = Lists.ReportOf(list with { Reflections = [.. oneOfEachSet.Select(one => one with { Intensity = 1 + 0.03 * random.NextNormal(), Sigma = 0.03 })] });
        Assert.Contains("alike", report.Unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handful_of_reflections_says_nothing()
    {
        ReflectionList list = Lists.Of(62);
        Assert.Contains("the least that say anything", Lists.ReportOf(list with { Reflections = list.Reflections[..5] }).Unknown, StringComparison.Ordinal);
    }
}

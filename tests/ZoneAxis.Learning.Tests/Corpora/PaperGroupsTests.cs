using ZoneAxis.Learning.Corpora;
using ZoneAxis.Tests;

namespace ZoneAxis.Learning.Tests.Corpora;

public class PaperGroupsTests
{
    [Fact]
    public void There_are_72_ascending_groups()
    {
        Assert.Equal(72, PaperGroups.SeventyTwo.Length);
        Assert.Equal(PaperGroups.SeventyTwo.Distinct().Order(), PaperGroups.SeventyTwo);
    }

    [Fact]
    public void They_are_those_of_the_papers_Supplementary_Table_2()
    {
        string path = SharedData.Require("reference", "paper-counts.csv");
        IEnumerable<int> listed = File.ReadLines(path).Where(line => line.StartsWith("72,", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(listed, PaperGroups.SeventyTwo);
    }
}

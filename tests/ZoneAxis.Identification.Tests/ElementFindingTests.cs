using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

public class ElementFindingTests
{
    [Theory]
    [InlineData("h0l: l=2n", 14, "c glide plane perpendicular to b")]
    [InlineData("0k0: k=2n", 14, "screw axis 2_1 along b")]
    [InlineData("h0l: h,l=2n", 15, "c glide plane perpendicular to b")]
    [InlineData("0kl: k+l=2n", 62, "n glide plane perpendicular to a")]
    [InlineData("hk0: h=2n", 62, "a glide plane perpendicular to c")]
    [InlineData("hk0: h,k=2n", 74, "a or b glide plane perpendicular to c")]
    [InlineData("0kl: k+l=4n;k,l=2n", 70, "d glide plane perpendicular to a")]
    [InlineData("hhl: 2h+l=4n", 141, "d glide plane perpendicular to a−b")]
    [InlineData("h0l: -h+l=3n;l=2n", 167, "c glide plane perpendicular to b")]
    [InlineData("00l: l=2n", 136, "screw axis 4_2 along c")]
    [InlineData("00l: l=4n", 92, "screw axis 4_1 or 4_3 along c")]
    [InlineData("00l: l=3n", 154, "screw axis 3_1 or 3_2 along c")]
    [InlineData("00l: l=3n", 180, "screw axis 6_2 or 6_4 along c")]
    [InlineData("00l: l=6n", 178, "screw axis 6_1 or 6_5 along c")]
    [InlineData("00l: l=2n", 194, "screw axis 6_3 along c")]
    [InlineData("h00: h=2n", 205, "screw axis 2_1 or 4_2 along a")]
    public void A_condition_is_worded_by_the_element_that_sets_it(string condition, int group, string words)
    {
        ElementFinding finding = ElementFinding.Of(new ElementTest(condition, new ReflectionCount(4, 0, 0, 0), default, 20), SpaceGroups.Default(group));
        Assert.Equal((words, ElementPresence.Present), (finding.Element, finding.Presence));
    }

    [Fact]
    public void Every_element_of_every_group_has_words()
    {
        foreach (int group in Enumerable.Range(1, SpaceGroups.Count))
        {
            foreach (ExtinctionElement element in ExtinctionClasses.ElementsOf(group))
                Assert.NotEmpty(ElementFinding.Of(new ElementTest(element.Condition, default, default, 0), SpaceGroups.Default(group)).Element);
        }
    }

    [Theory]
    [InlineData(0, 0, ElementPresence.NotTested)]
    [InlineData(4, 20, ElementPresence.Present)]
    [InlineData(4, -20, ElementPresence.Absent)]
    [InlineData(4, 1, ElementPresence.Open)]
    public void The_likelihood_says_whether_it_is_there(int forbidden, double ratio, ElementPresence presence) =>
        Assert.Equal(presence, ElementFinding.Of(new ElementTest("0k0: k=2n", new ReflectionCount(forbidden, 0, 0, 0), default, ratio), SpaceGroups.Default(14)).Presence);
}

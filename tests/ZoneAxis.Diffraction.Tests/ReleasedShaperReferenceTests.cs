using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class ReleasedShaperReferenceTests
{
    private static readonly ReleasedShaper Shaper = new();

    [Fact]
    public void Shaping_equals_the_published_code_on_the_patterns_of_Condor()
    {
        foreach (CondorReference reference in CondorReference.All())
            AssertEqual(reference.PathOf(".png"), reference.PathOf(".shaped.png"), reference.Axis);
    }

    [Theory]
    [InlineData("sample1", "x", PatternAxis.X)]
    [InlineData("sample1", "y", PatternAxis.Y)]
    [InlineData("sample1", "z", PatternAxis.Z)]
    [InlineData("sample2", "x", PatternAxis.X)]
    [InlineData("sample2", "y", PatternAxis.Y)]
    [InlineData("sample2", "z", PatternAxis.Z)]
    public void Shaping_equals_the_published_code_on_published_patterns(string sample, string name, PatternAxis axis) => AssertEqual(
        SharedData.Require("reference", "published", $"{sample}_{name}.raw.png"),
        SharedData.Require("reference", "published", $"{sample}_{name}.shaped.png"),
        axis);

    private static void AssertEqual(string raw, string shaped, PatternAxis axis)
    {
        RgbImage expected = RgbImage.ReadPng(shaped);
        RgbImage actual = Shaper.Shape(GreyImage.ReadPng(raw), axis).ToRgb();
        int differing = Enumerable.Range(0, expected.Pixels.Length).Count(i => expected.Pixels[i] != actual.Pixels[i]);
        Assert.True(differing == 0, $"{Path.GetFileName(shaped)}: {differing} of {expected.Pixels.Length} bytes differ.");
    }
}

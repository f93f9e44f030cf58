using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>The patterns of examples/quartz.cif as they were on a machine where all patterns of Condor were reproduced.</summary>
public class GoldenPatternTests
{
    private const int LargestNumberOfTies = 4;

    public static TheoryData<PatternAxis> Axes => [.. Enum.GetValues<PatternAxis>()];

    [Theory]
    [MemberData(nameof(Axes))]
    public void The_raw_pattern_of_quartz_stays_what_it_is(PatternAxis axis)
    {
        Crystal quartz = CifReader.ReadFirst(Path.Combine(SharedData.ProjectRoot, "examples", "quartz.cif"));
        Crystal conventional = SetyawanCurtaroloCell.Of(SymmetryFinder.Find(quartz, SymmetryTolerance.MaterialsProject));

        GreyImage made = new PatternSimulator(new Rotated45()).Grey(conventional, axis);

        GreyImage golden = Golden(axis, "png");
        int[] differences = [.. Enumerable.Range(0, golden.Pixels.Length).Select(i => Math.Abs(golden.Pixels[i] - made.Pixels[i])).Where(difference => difference > 0)];
        // Intensities that lie on the border of two greys may be rounded otherwise on another processor.
        Assert.True(differences.Length <= LargestNumberOfTies, $"{differences.Length} pixels differ.");
        Assert.All(differences, difference => Assert.Equal(1, difference));
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void The_shaped_pattern_of_quartz_stays_what_it_is(PatternAxis axis)
    {
        RgbImage made = new ReleasedShaper().Shape(Golden(axis, "png"), axis).ToRgb();
        RgbImage golden = RgbImage.ReadPng(PathOf(axis, "shaped.png"));
        Assert.True(made.Pixels.SequenceEqual(golden.Pixels), "The shaped pattern differs from the golden one.");
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void The_pattern_of_quartz_shaped_as_the_text_says_stays_what_it_is(PatternAxis axis)
    {
        RgbImage made = new TextShaper().Shape(Golden(axis, "png"), axis).ToRgb();
        RgbImage golden = RgbImage.ReadPng(PathOf(axis, "text.png"));
        Assert.True(made.Pixels.SequenceEqual(golden.Pixels), "The shaped pattern differs from the golden one.");
    }

    private static GreyImage Golden(PatternAxis axis, string ending) => GreyImage.ReadPng(PathOf(axis, ending));

    private static string PathOf(PatternAxis axis, string ending) =>
        Path.Combine(SharedData.ProjectRoot, "tests", "ZoneAxis.Diffraction.Tests", "Golden", $"quartz_{axis.ToString().ToLowerInvariant()}.{ending}");
}

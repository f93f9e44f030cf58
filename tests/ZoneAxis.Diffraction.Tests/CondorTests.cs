namespace ZoneAxis.Diffraction.Tests;

public class CondorTests
{
    private const double IntensityTolerance = 2e-5;
    private const int DifferingPixels = 4;

    private static readonly PatternSimulator Simulator = new(new Rotated45());

    [Fact]
    public void Intensities_equal_those_of_Condor()
    {
        foreach (CondorReference reference in CondorReference.All())
        {
            float[] expected = reference.Intensities();
            IntensityImage image = Simulator.Intensity(reference.Crystal, reference.Axis);
            double maximum = image.Maximum();
            double worst = expected.Select((value, index) => Math.Abs(value - image.Values[index] / maximum)).Max();
            TestContext.Current.TestOutputHelper?.WriteLine($"{reference.File}: max |ΔI|/I_max = {worst:e2}");
            Assert.True(worst <= IntensityTolerance, $"{reference.File} differs by {worst:e3} of the maximum.");
        }
    }

    [Fact]
    public void Greys_equal_those_of_Condor_but_for_ties()
    {
        foreach (CondorReference reference in CondorReference.All())
        {
            GreyImage expected = GreyImage.ReadPng(reference.PathOf(".png"));
            GreyImage image = Simulator.Grey(reference.Crystal, reference.Axis);
            int[] differences = [.. Enumerable.Range(0, image.Pixels.Length).Select(i => Math.Abs(image.Pixels[i] - expected.Pixels[i]))];
            TestContext.Current.TestOutputHelper?.WriteLine($"{reference.File}: {differences.Count(d => d > 0)} px differ, by at most {differences.Max()}");
            Assert.InRange(differences.Max(), 0, 1);
            Assert.InRange(differences.Count(difference => difference > 0), 0, DifferingPixels);
        }
    }

    [Fact]
    public void Skipping_faint_pixels_changes_no_grey()
    {
        foreach (CondorReference reference in CondorReference.All())
        {
            GreyImage skipped = Simulator.Grey(reference.Crystal, reference.Axis);
            GreyImage full = Simulator.Intensity(reference.Crystal, reference.Axis).ToGrey();
            Assert.True(skipped.Pixels.SequenceEqual(full.Pixels), reference.File);
        }
    }
}

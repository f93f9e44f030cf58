using System.Globalization;

namespace ZoneAxis.Diffraction.Tests.Measured;

public class BackgroundTests
{
    private const int Aperture = 5;
    private const double FractionOfStrongest = 0.1;

    public static TheoryData<double, double> Backgrounds => new() { { 0.02, 30 }, { 0.1, 60 }, { 0.2, 60 }, { 0.1, 20 } };

    [Theory]
    [MemberData(nameof(Backgrounds))]
    public void The_radial_background_keeps_the_spots(double background, double range) =>
        Check(background, range, (image, like) => RadialBackground.Of(image, new BeamPosition(like.BeamRow, like.BeamColumn), Aperture), worst: 0.03);

    [Theory]
    [MemberData(nameof(Backgrounds))]
    public void The_opening_keeps_the_spots(double background, double range) =>
        Check(background, range, (image, _) => OpeningBackground.Of(image, Aperture), worst: 0.15);

    [Fact]
    public void A_flat_image_is_its_own_background()
    {
        IntensityImage flat = new(9, 14, [.. Enumerable.Repeat(3.5, 126)]);
        Assert.All(OpeningBackground.Of(flat, 3).Values.ToArray(), value => Assert.Equal(3.5, value, 1e-12));
        Assert.All(RadialBackground.Of(flat, new BeamPosition(-20, 40), 3).Values.ToArray(), value => Assert.Equal(3.5, value, 1e-12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void Sliding_extremes_and_means_are_those_of_every_window(int radius)
    {
        Random random = new(3);
        double[] line = [.. Enumerable.Range(0, 25).Select(_ => Math.Round(random.NextDouble() * 9))];
        (double[] minimum, double[] maximum, double[] mean) = (SlidingWindow.Minimum(line, radius), SlidingWindow.Maximum(line, radius), SlidingWindow.Mean(line, radius));
        for (int i = 0; i < line.Length; i++)
        {
            double[] window = line[Math.Max(0, i - radius)..Math.Min(line.Length, i + radius + 1)];
            Assert.Equal((window.Min(), window.Max()), (minimum[i], maximum[i]));
            Assert.Equal(window.Average(), mean[i], 1e-12);
        }
    }

    /// <summary>Compares every spot's sum over an aperture with that of the spots alone; seeded counts of a dose of 10⁸ keep their noise out of it.</summary>
    private static void Check(double background, double range, Func<IntensityImage, MeasuredImage, IntensityImage> estimate, double worst)
    {
        MeasuredImage like = new(Make.RockSalt, Orientation.Unrotated) { BeamRow = 120.3, BeamColumn = 141.8, Background = background, BackgroundRange = range, Dose = 1e8 };
        (IntensityImage spots, IntensityImage image) = (like.Spots(), like.Image(seed: 3));
        IntensityImage estimated = estimate(image, like);
        List<double> errors = [];
        double strongest = 0;
        foreach (int peak in Peaks(spots, like).OrderByDescending(peak => Sum(spots, peak, _ => 0)))
        {
            double expected = Sum(spots, peak, _ => 0);
            strongest = Math.Max(strongest, expected);
            if (expected >= FractionOfStrongest * strongest)
                errors.Add(Sum(image, peak, i => estimated.Values[i]) / expected - 1);
        }

        double median = errors.Select(Math.Abs).Order().ElementAt(errors.Count / 2);
        string summary = string.Create(CultureInfo.InvariantCulture, $"{errors.Count} spots: median {median:P1}, largest {errors.MaxBy(Math.Abs):P1}; seed 3");
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(errors.Count > 5 && Math.Abs(errors.MaxBy(Math.Abs)) <= worst, summary);
    }

    private static IEnumerable<int> Peaks(IntensityImage image, MeasuredImage like)
    {
        for (int row = Aperture; row < image.Rows - Aperture; row++)
        {
            for (int column = Aperture; column < image.Columns - Aperture; column++)
            {
                int pixel = row * image.Columns + column;
                double value = image[row, column];
                bool isPeak = like.Distance(pixel) > 3 * Aperture;
                for (int y = row - 2; y <= row + 2; y++)
                {
                    for (int x = column - 2; x <= column + 2; x++)
                        isPeak &= image[y, x] < value || (y, x) == (row, column);
                }

                if (isPeak)
                    yield return pixel;
            }
        }
    }

    private static double Sum(IntensityImage image, int peak, Func<int, double> background)
    {
        double sum = 0;
        for (int y = -Aperture; y <= Aperture; y++)
        {
            for (int x = -Aperture; x <= Aperture; x++)
            {
                int pixel = peak + y * image.Columns + x;
                if (x * x + y * y <= Aperture * Aperture)
                    sum += image.Values[pixel] - background(pixel);
            }
        }

        return sum;
    }
}

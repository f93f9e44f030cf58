namespace ZoneAxis.Diffraction.Tests;

public class DegradationTests
{
    private const ulong Seed = 77;

    // 0.1 1/Å a pixel; the beam stands on a pixel.
    private const double Scale = 0.1;
    private const int Side = 41;
    private const int Middle = Side / 2;

    private static readonly RandomNumbers Unused = new(0);

    public static TheoryData<IDegradation> StagesThatAreOff =>
    [
        new InelasticBackground { Fraction = 0 },
        new BeamStop { RadiusInverseAngstrom = 0, ArmWidthInverseAngstrom = 0 },
        new PointSpread { SigmaPixels = 0 },
        new Saturation { FullWellCounts = 1e9 },
        new ReadOutNoise { SigmaCounts = 0 },
        new DeadPixels { Fraction = 0 },
    ];

    [Theory]
    [MemberData(nameof(StagesThatAreOff))]
    public void A_stage_that_is_off_leaves_every_pixel(IDegradation stage)
    {
        DiffractionPattern pattern = Slope();
        Assert.Equal(pattern.Image.Values, stage.Apply(pattern, Unused).Image.Values);
    }

    [Fact]
    public void The_counts_of_a_detector_add_up_to_the_dose_central_beam_included()
    {
        DiffractionPattern peak = Peak(1e5, background: 1);
        foreach (double dose in new[] { 100.0, 1e4, 1e8 })
        {
            IntensityImage counts = new PoissonCounts { DoseElectrons = dose }.Apply(peak, new RandomNumbers(Seed)).Image;
            Assert.Equal(dose, counts.Values.ToArray().Sum(), 5 * Math.Sqrt(dose));
            Assert.All(counts.Values.ToArray(), value => Assert.True(value >= 0 && value == Math.Floor(value)));
            Assert.Equal(dose * 1e5 / (1e5 + Side * Side - 1), counts[Middle, Middle], 5 * Math.Sqrt(dose));
        }
    }

    [Fact]
    public void Counts_do_not_depend_on_the_unit_of_the_intensities()
    {
        DiffractionPattern pattern = Slope();
        DiffractionPattern scaled = pattern.Map(value => 1024 * value);
        Assert.Equal(
            new PoissonCounts().Apply(pattern, new RandomNumbers(Seed)).Image.Values,
            new PoissonCounts().Apply(scaled, new RandomNumbers(Seed)).Image.Values);
    }

    [Fact]
    public void The_variance_of_counts_is_their_mean()
    {
        // Every pixel expects 20 electrons.
        const double Expected = 20;
        IntensityImage counts = new PoissonCounts { DoseElectrons = Expected * Side * Side }.Apply(Flat(3), new RandomNumbers(Seed)).Image;
        double variance = counts.Values.ToArray().Average(value => (value - Expected) * (value - Expected));
        Assert.Equal(Expected, variance, 5 * Expected * Math.Sqrt(2.0 / (Side * Side)));
    }

    [Fact]
    public void The_background_has_its_share_and_falls_with_the_distance_from_the_beam()
    {
        DiffractionPattern peak = Peak(1000, background: 0);
        InelasticBackground stage = new() { Fraction = 0.25, HalfWidthInverseAngstrom = 3 * Scale };
        IntensityImage image = stage.Apply(peak, Unused).Image;
        Assert.Equal(1000 / 0.75, image.Sum(), 1e-9);
        double[] outward = [.. Enumerable.Range(1, Middle).Select(distance => image[Middle, Middle + distance])];
        Assert.All(outward.Zip(outward.Skip(1)), pair => Assert.True(pair.First > pair.Second));
        Assert.Equal(0.5, outward[2] / (image[Middle, Middle] - 1000), 1e-9);
        Assert.Equal(outward[4], image[Middle - 5, Middle], 1e-12);
    }

    [Fact]
    public void The_point_spread_keeps_the_sum_even_at_the_edge()
    {
        foreach (double sigma in new[] { 0.3, 1, 7.5, 60 })
        {
            IntensityImage image = new PointSpread { SigmaPixels = sigma }.Apply(Corner(100), Unused).Image;
            Assert.Equal(100, image.Sum(), 1e-9);
            Assert.True(image.Maximum() < 100);
        }
    }

    [Fact]
    public void The_point_spread_of_a_point_is_a_Gaussian_of_the_stated_width()
    {
        IntensityImage image = new PointSpread { SigmaPixels = 2 }.Apply(Peak(1, background: 0), Unused).Image;
        Assert.Equal(Math.Exp(-0.5 * 9 / 4), image[Middle, Middle + 3] / image[Middle, Middle], 1e-12);
        Assert.Equal(image[Middle + 3, Middle], image[Middle, Middle + 3], 1e-12);
        double variance = Enumerable.Range(0, Side * Side).Sum(i => image.Values[i] * Math.Pow(i % Side - Middle, 2));
        Assert.Equal(4, variance, 0.02);
    }

    [Fact]
    public void A_beam_stop_covers_a_disc_and_an_arm_and_nothing_else()
    {
        BeamStop stage = new() { RadiusInverseAngstrom = 5.5 * Scale, ArmWidthInverseAngstrom = 2.5 * Scale, ArmAzimuthDegrees = 90 };
        IntensityImage image = stage.Apply(Flat(1), Unused).Image;
        Assert.All(Enumerable.Range(0, Side * Side), i =>
        {
            (int y, int x) = (i / Side - Middle, i % Side - Middle);
            bool covered = x * x + y * y < 5.5 * 5.5 || y > 0 && Math.Abs(x) <= 1;
            Assert.Equal(covered ? 0 : 1, image.Values[i]);
        });
    }

    [Fact]
    public void Dead_pixels_are_as_many_as_stated_and_stay_where_the_detector_has_them()
    {
        DeadPixels stage = new() { Fraction = 0.1, DetectorSeed = 5 };
        double[] dead = stage.Apply(Flat(1), new RandomNumbers(Seed)).Image.Values.ToArray();
        double expected = 0.1 * Side * Side;
        Assert.Equal(expected, dead.Count(value => value == 0), 5 * Math.Sqrt(expected));
        Assert.Equal(dead, stage.Apply(Flat(1), new RandomNumbers(Seed + 1)).Image.Values);
        DeadPixels anyDetector = stage with { DetectorSeed = null };
        double[] others = anyDetector.Apply(Flat(1), new RandomNumbers(Seed + 1)).Image.Values.ToArray();
        Assert.NotEqual(anyDetector.Apply(Flat(1), new RandomNumbers(Seed)).Image.Values.ToArray(), others);
    }

    [Fact]
    public void Saturated_pixels_hold_the_full_well_and_others_what_they_had()
    {
        IntensityImage before = Slope().Image;
        IntensityImage after = new Saturation { FullWellCounts = 100 }.Apply(Slope(), Unused).Image;
        Assert.All(Enumerable.Range(0, Side * Side), i => Assert.Equal(Math.Min(100, before.Values[i]), after.Values[i]));
        Assert.Equal(100, after.Maximum());
    }

    [Fact]
    public void Read_out_noise_has_mean_zero_and_the_stated_deviation()
    {
        double[] noise = new ReadOutNoise { SigmaCounts = 3 }.Apply(Flat(0), new RandomNumbers(Seed)).Image.Values.ToArray();
        Assert.Equal(0, noise.Average(), 5 * 3 / (double)Side);
        Assert.Equal(9, noise.Average(x => x * x), 5 * 9 * Math.Sqrt(2) / Side);
    }

    [Theory]
    [InlineData(8, 255)]
    [InlineData(12, 4095)]
    [InlineData(16, 65535)]
    public void Bit_depth_gives_whole_greys_up_to_its_white(int bits, int white)
    {
        IntensityImage image = new BitDepth { Bits = bits }.Apply(Slope().Map(value => value - 30), Unused).Image;
        Assert.Equal(white, image.Maximum());
        Assert.All(image.Values.ToArray(), value => Assert.True(value >= 0 && value == Math.Floor(value)));
        IntensityImage scaled = new BitDepth { Bits = bits, FullScaleCounts = white }.Apply(Flat(7.9), Unused).Image;
        Assert.All(scaled.Values.ToArray(), value => Assert.Equal(7, value));
    }

    [Fact]
    public void Eight_bits_are_the_greys_of_the_image()
    {
        DiffractionPattern pattern = Slope();
        byte[] greys = Array.ConvertAll(new BitDepth { Bits = 8 }.Apply(pattern, Unused).Image.Values.ToArray(), value => (byte)value);
        Assert.Equal(pattern.Image.ToGrey().Pixels, greys);
    }

    [Fact]
    public void Jpeg_loses_more_the_lower_its_quality()
    {
        DiffractionPattern noisy = new PoissonCounts { DoseElectrons = 1e5 }.Apply(Slope(), new RandomNumbers(Seed));
        byte[] greys = noisy.Image.ToGrey().Pixels.ToArray();
        (double best, double usual, double worst) = (Loss(100), Loss(75), Loss(10));
        Assert.True(best < 1 && best < usual && usual < worst, $"{best}, {usual}, {worst}");

        double Loss(int quality)
        {
            IntensityImage image = new JpegCompression { Quality = quality }.Apply(noisy, Unused).Image;
            return Enumerable.Range(0, greys.Length).Average(i => Math.Abs(image.Values[i] - greys[i]));
        }
    }

    [Fact]
    public void Impossible_parameters_are_refused_with_their_value()
    {
        Assert.Contains("-1", Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCounts { DoseElectrons = -1 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCounts { DoseElectrons = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCounts { DoseElectrons = 1e13 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InelasticBackground { Fraction = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InelasticBackground { HalfWidthInverseAngstrom = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PointSpread { SigmaPixels = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeadPixels { Fraction = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BitDepth { Bits = 17 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JpegCompression { Quality = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrystalTilt { Degrees = double.PositiveInfinity });
    }

    private static DiffractionPattern Of(Func<int, double> value) =>
        new(new IntensityImage(Side, Side, [.. Enumerable.Range(0, Side * Side).Select(value)]), Scale, Middle, Middle);

    private static DiffractionPattern Flat(double value) => Of(_ => value);

    private static DiffractionPattern Slope() => Of(i => i % Side * 5 + i / Side);

    private static DiffractionPattern Peak(double height, double background) => Of(i => i == Middle * Side + Middle ? height : background);

    private static DiffractionPattern Corner(double height) => Of(i => i == 0 ? height : 0);
}

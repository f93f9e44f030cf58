using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class DegradationChainTests
{
    private const ulong Seed = 3;

    // Odd sides: the beam falls on a pixel, not between four.
    private static readonly Geometry Geometry = new Rotated45 { Detector = new Detector { Rows = 47, Columns = 41, PixelSizeMetres = 2.2e-4 } };

    private static readonly IDegradation[] All =
    [
        new JpegCompression(), new BitDepth { Bits = 8 }, new DeadPixels { Fraction = 0.01 }, new ReadOutNoise(), new Saturation { FullWellCounts = 500 },
        new PointSpread(), new BeamStop(), new PoissonCounts { DoseElectrons = 1e5 }, new InelasticBackground(),
    ];

    private static readonly IntensityImage Image = new PatternSimulator(Geometry).Intensity(Make.ZincBlende, PatternAxis.X);

    [Fact]
    public void The_same_seed_gives_the_same_image_and_another_seed_another()
    {
        DegradationChain chain = new(All);
        double[] first = chain.Apply(Image, Geometry, Seed).Values.ToArray();
        Assert.Equal(first, chain.Apply(Image, Geometry, Seed).Values);
        Assert.NotEqual(first, chain.Apply(Image, Geometry, Seed + 1).Values.ToArray());
    }

    [Fact]
    public void The_stages_act_in_the_order_of_the_signals_path_however_they_are_given()
    {
        DegradationChain chain = new(All);
        Assert.Equal(
            ["inelastic-background", "poisson-counts", "beam-stop", "point-spread", "saturation", "read-out-noise", "dead-pixels", "bit-depth", "jpeg"],
            chain.Stages.Select(stage => stage.Name));
        Assert.Equal(chain.Apply(Image, Geometry, Seed).Values, new DegradationChain(All.Reverse()).Apply(Image, Geometry, Seed).Values);
    }

    [Fact]
    public void Another_stage_does_not_change_the_random_numbers_of_the_others()
    {
        IDegradation counts = new PoissonCounts { DoseElectrons = 1e5 };
        IDegradation dead = new DeadPixels { Fraction = 0.05 };
        double[] without = new DegradationChain([counts]).Apply(Image, Geometry, Seed).Values.ToArray();
        double[] with = new DegradationChain([counts, dead]).Apply(Image, Geometry, Seed).Values.ToArray();
        Assert.All(with.Zip(without), pair => Assert.True(pair.First == pair.Second || pair.First == 0));
    }

    [Fact]
    public void A_stage_given_twice_draws_twice()
    {
        // Two read-outs of deviation 1 add up to √2, not to 2.
        DegradationChain chain = new([new ReadOutNoise(), new ReadOutNoise()]);
        double[] noise = chain.Apply(new IntensityImage(100, 100, new double[10_000]), Geometry, Seed).Values.ToArray();
        Assert.Equal(2, noise.Average(x => x * x), 0.2);
    }

    [Fact]
    public void An_empty_chain_and_the_given_image_stay_as_they_are()
    {
        double[] before = Image.Values.ToArray();
        Assert.Equal(before, new DegradationChain([]).Apply(Image, Geometry, Seed).Values);
        new DegradationChain(All).Apply(Image, Geometry, Seed);
        Assert.Equal(before, Image.Values);
    }

    [Fact]
    public void Beam_stops_hide_electrons_but_do_not_raise_the_dose_elsewhere()
    {
        BeamStop stop = new() { RadiusInverseAngstrom = 0.15, ArmWidthInverseAngstrom = 0 };
        double[] open = new DegradationChain([new PoissonCounts()]).Apply(Image, Geometry, Seed).Values.ToArray();
        double[] stopped = new DegradationChain([stop, new PoissonCounts()]).Apply(Image, Geometry, Seed).Values.ToArray();
        Assert.All(open.Zip(stopped), pair => Assert.True(pair.Second == pair.First || pair.Second == 0));
        Assert.True(stopped.Sum() < 0.9 * open.Sum(), $"{stopped.Sum()} of {open.Sum()} electrons: the stop covers the central beam");
    }

    [Fact]
    public void Every_stage_describes_itself_with_its_name_and_its_parameters()
    {
        JsonArray description = new DegradationChain(All).Describe();
        Assert.Equal(All.Length, description.Count);
        Assert.All(description, stage => Assert.True(stage!.AsObject().Count >= 2, stage.ToJsonString()));
        Assert.Equal(1e5, description[1]!["doseElectrons"]!.GetValue<double>());
        Assert.Equal("""{"stage":"crystal-tilt","degrees":2,"axisAzimuthDegrees":"random"}""", new CrystalTilt { Degrees = 2 }.Describe().ToJsonString());
    }

    [Fact]
    public void Intensities_that_no_stage_can_use_are_refused_with_their_place()
    {
        IntensityImage notFinite = new(1, 2, [1, double.NaN]);
        Assert.Contains("row 0, column 1", Assert.Throws<ArgumentException>(() => new DegradationChain([]).Apply(notFinite, Geometry, Seed)).Message, StringComparison.Ordinal);
        IntensityImage negative = new(2, 1, [1, -2]);
        Assert.Contains("row 1, column 0 is -2", Assert.Throws<ArgumentException>(() => new DegradationChain([new PoissonCounts()]).Apply(negative, Geometry, Seed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tilt_turns_the_beam_by_its_degrees_about_an_axis_across_it()
    {
        Orientation meant = Orientation.About(new Vector3D(1, 2, 3), 50);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Matrix3D turn = new CrystalTilt { Degrees = 3 }.Apply(meant, seed).Rotation * meant.Rotation.Transposed();
            Assert.Equal(Math.Cos(3 * Math.PI / 180), turn.M33, 1e-12);
            Assert.Equal(turn.M12, turn.M21, 1e-12);
        }

        Orientation about = new CrystalTilt { Degrees = 3, AxisAzimuthDegrees = 90 }.Apply(meant, Seed);
        Assert.Equal((Orientation.About(new Vector3D(0, 1, 0), 3).Rotation * meant.Rotation).M23, about.Rotation.M23, 1e-12);
        Assert.Same(meant, new CrystalTilt { Degrees = 0 }.Apply(meant, Seed));
    }

    [Fact]
    public void Random_tilt_axes_point_everywhere()
    {
        double[] azimuths = [.. Enumerable.Range(0, 400).Select(seed => Azimuth(new CrystalTilt { Degrees = 10 }.Apply(Orientation.Unrotated, (ulong)seed)))];
        for (int quarter = 0; quarter < 4; quarter++)
            Assert.InRange(azimuths.Count(a => a >= quarter * 90 && a < (quarter + 1) * 90), 60, 140);

        static double Azimuth(Orientation tilt) => (Math.Atan2(-tilt.Rotation.M13, tilt.Rotation.M23) * -180 / Math.PI + 360) % 360;
    }
}

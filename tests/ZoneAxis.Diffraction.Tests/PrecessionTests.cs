using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class PrecessionTests
{
    private const double Tolerance = 1e-9;

    private static readonly Detector Coarse = new() { Rows = 25, Columns = 25, PixelSizeMetres = 2.4e-4 };

    private static readonly ZoneAxes Along001 = new(new LatticeDirection(0, 0, 1)) { Detector = Coarse };

    [Fact]
    public void A_precessed_pattern_has_the_rotations_of_the_crystal_about_the_beam()
    {
        // A fourfold axis along the beam, the orbit left around the origin so that no cell boundary cuts it.
        Site[] orbit = [.. new (double X, double Y)[] { (0.1, 0.3), (-0.3, 0.1), (-0.1, -0.3), (0.3, -0.1) }
            .Select(p => new Site(Element.FromSymbol("Zn"), new Vector3D(p.X, p.Y, 0.2)))];
        ZoneAxes geometry = Along001 with { Precession = new Precession { AngleDegrees = 1.5, Steps = 24 } };
        IntensityImage image = new PatternSimulator(geometry).Intensity(Make.Of(6, orbit), geometry.Views[0]);
        int last = image.Rows - 1;
        for (int index = 0; index < image.Values.Length; index++)
        {
            (int row, int column) = Math.DivRem(index, image.Columns);
            Assert.Equal(image[row, column], image[column, last - row], Tolerance * image.Maximum());
        }
    }

    [Fact]
    public void Half_the_steps_a_half_turn_apart_are_the_mirror_image_of_the_others()
    {
        // Friedel: a beam tilted the other way sees −H on the flat surface.
        Precession turn = new() { AngleDegrees = 2, Steps = 1 };
        ZoneAxes geometry = Along001 with { EwaldSurface = EwaldSurface.Flat, Precession = turn };
        PatternSimulator simulator = new(geometry);
        IntensityImage image = simulator.Intensity(Make.Triclinic, geometry.Views[0]);
        Assert.True(image.Values.ToArray().Zip(image.Values.ToArray().Reverse(), (a, b) => Math.Abs(a - b)).Max() <= Tolerance * image.Maximum());
    }

    [Fact]
    public void The_mean_is_the_direct_sum_over_tilted_beams()
    {
        ZoneAxes geometry = new(new LatticeDirection(1, 1, 0))
        {
            Detector = Coarse with { Rows = 7, Columns = 6, PixelSizeMetres = 8e-4 },
            Crystallite = new Crystallite { CellsAlongA = 3, CellsAlongB = 2, CellsAlongC = 4 },
            SolidAngle = SolidAngle.CosineCubed,
            Precession = new Precession { AngleDegrees = 3, Steps = 5 },
        };
        Orientation orientation = geometry.Views[0].OrientationOf(Make.Triclinic.Lattice);
        double[] expected = DirectSum.Intensities(Make.Triclinic, geometry, orientation);
        IntensityImage image = new PatternSimulator(geometry).Intensity(Make.Triclinic, orientation);
        Assert.All(expected.Select((value, index) => Math.Abs(value - image.Values[index])), miss => Assert.InRange(miss, 0, Tolerance * expected.Max()));
    }

    [Fact]
    public void Precession_brings_out_what_the_curved_sphere_extinguishes()
    {
        Crystal atom = Make.Of(10, new Site(Element.FromSymbol("Fe"), Vector3D.Zero));
        ZoneAxes still = Along001 with { Detector = new Detector { Rows = 1, Columns = 3, PixelSizeMetres = 1.2 * 0.035 * 0.1 } };
        ZoneAxes moving = still with { Precession = new Precession { AngleDegrees = 1.5 } };
        double without = new PatternSimulator(still).Intensity(atom, still.Views[0])[0, 2];
        double with = new PatternSimulator(moving).Intensity(atom, moving.Views[0])[0, 2];
        Assert.True(with > 5 * without, $"{without} without, {with} with precession");
    }

    [Fact]
    public void The_default_number_of_steps_is_converged()
    {
        ZoneAxes geometry = Along001 with { Precession = new Precession { AngleDegrees = 1.5 } };
        ZoneAxes finer = geometry with { Precession = geometry.Precession with { Steps = 4 * Precession.DefaultSteps } };
        Crystal crystal = Make.Of(12, [.. Make.Triclinic.Sites]);
        IntensityImage usual = new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]);
        IntensityImage exact = new PatternSimulator(finer).Intensity(crystal, finer.Views[0]);
        double worst = usual.Values.ToArray().Zip(exact.Values.ToArray(), (a, b) => Math.Abs(a - b)).Max() / exact.Maximum();
        Assert.True(worst < Tolerance, $"{worst:e2} of the maximum");
    }

    [Fact]
    public void A_precession_that_does_not_move_is_no_precession()
    {
        ZoneAxes resting = Along001 with { Precession = new Precession { AngleDegrees = 0, Steps = 7 } };
        Assert.True(new PatternSimulator(resting).Intensity(Make.Triclinic, resting.Views[0]).Values
            .SequenceEqual(new PatternSimulator(Along001).Intensity(Make.Triclinic, Along001.Views[0]).Values));
    }

    [Fact]
    public void Impossible_precessions_are_refused_in_one_sentence()
    {
        Assert.Contains("90°", Assert.Throws<ArgumentOutOfRangeException>(() => new Precession { AngleDegrees = 90 }).Message, StringComparison.Ordinal);
        Assert.Contains("-1°", Assert.Throws<ArgumentOutOfRangeException>(() => new Precession { AngleDegrees = -1 }).Message, StringComparison.Ordinal);
        Assert.Contains("at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Precession { Steps = 0 }).Message, StringComparison.Ordinal);
        ZoneAxes steep = Along001 with { Precession = new Precession { AngleDegrees = 89.9 } };
        Assert.Contains("89.9°", Assert.Throws<ArgumentException>(() => new PatternSimulator(steep)).Message, StringComparison.Ordinal);
        ZoneAxes wide = Along001 with { Detector = new Detector { PixelSizeMetres = 1e-3 } };
        Assert.Contains("up to 6 1/Å", Assert.Throws<ArgumentException>(() => new PatternSimulator(wide)).Message, StringComparison.Ordinal);
    }
}

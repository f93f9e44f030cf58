using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class PrecessionStepsTests
{
    // Off the direct beam, which is so bright that everything is converged beside it.
    private const double OffCentre = 0.3;

    private const double Converged = 1e-4;

    private static readonly ZoneAxes Along001 = new(new LatticeDirection(0, 0, 1)) { Detector = new Detector { Rows = 33, Columns = 33, PixelSizeMetres = 3.1e-4 } };

    private static readonly ZoneAxes Oblique = new(new LatticeDirection(1, 2, 1)) { Detector = Along001.Detector, Crystallite = new Crystallite { CellsAlongA = 14, CellsAlongB = 9, CellsAlongC = 6 } };

    [Theory]
    [InlineData(5, 1, 12)]
    [InlineData(5, 3, 36)]
    [InlineData(10, 2, 48)]
    [InlineData(20, 2, 96)]
    public void As_many_azimuths_as_needed_give_the_mean_and_a_third_of_them_does_not(double edge, double degrees, int needed)
    {
        Crystal crystal = new("cube", new Lattice(new CellParameters(edge, edge, edge, 90, 90, 90)), Make.Triclinic.Sites);
        ZoneAxes geometry = Along001 with { Precession = new Precession { AngleDegrees = degrees } };
        Assert.Equal(needed, PrecessionSteps.Needed(geometry, crystal.Lattice, geometry.Views[0].OrientationOf(crystal.Lattice)));
        AssertEnough(geometry, crystal, needed);
    }

    [Fact]
    public void Along_an_oblique_direction_of_an_oblique_cell_the_number_is_enough_too()
    {
        ZoneAxes geometry = Oblique with { Precession = new Precession { AngleDegrees = 1.5 } };
        AssertEnough(geometry, Make.Triclinic, PrecessionSteps.Needed(geometry, Make.Triclinic.Lattice, geometry.Views[0].OrientationOf(Make.Triclinic.Lattice)));
    }

    [Fact]
    public void The_number_grows_with_thickness_angle_and_field_and_is_one_for_a_beam_at_rest()
    {
        Lattice cube = new(new CellParameters(10, 10, 10, 90, 90, 90));
        int Needed(ZoneAxes geometry) => PrecessionSteps.Needed(geometry, cube, geometry.Views[0].OrientationOf(cube));
        ZoneAxes usual = new(new LatticeDirection(0, 0, 1)) { Precession = new Precession { AngleDegrees = 2 } };
        Assert.Equal(1, Needed(usual with { Precession = Precession.None }));
        Assert.True(Needed(usual) <= Precession.DefaultSteps);
        Assert.True(Needed(usual with { Crystallite = new Crystallite { CellsAlongC = 40 } }) > Precession.DefaultSteps);
        Assert.Equal(Needed(usual), Needed(usual with { Crystallite = new Crystallite { CellsAlongA = 40 } }));
        Assert.True(Needed(usual with { Precession = new Precession { AngleDegrees = 8 } }) > Precession.DefaultSteps);
        Assert.True(Needed(usual with { Detector = new Detector { Rows = 64, Columns = 64 } }) < Needed(usual));
        Assert.Equal(0, Needed(usual with { Crystallite = new Crystallite { CellsAlongC = int.MaxValue } }) % 12);
    }

    private static void AssertEnough(ZoneAxes geometry, Crystal crystal, int needed)
    {
        double[] exact = Pattern(geometry, crystal, 4 * needed);
        double brightest = exact.Where((_, pixel) => IsOffCentre(geometry, pixel)).Max();
        double Worst(int steps) => Pattern(geometry, crystal, steps).Select((value, pixel) => IsOffCentre(geometry, pixel) ? Math.Abs(value - exact[pixel]) : 0).Max() / brightest;
        Assert.InRange(Worst(needed), 0, Converged);
        Assert.True(Worst(needed / 3) > 10 * Converged);
    }

    private static double[] Pattern(ZoneAxes geometry, Crystal crystal, int steps)
    {
        ZoneAxes stepped = geometry with { Precession = geometry.Precession with { Steps = steps } };
        return new PatternSimulator(stepped).Intensity(crystal, stepped.Views[0]).Values.ToArray();
    }

    private static bool IsOffCentre(ZoneAxes geometry, int pixel)
    {
        Detector detector = geometry.Detector;
        (int row, int column) = Math.DivRem(pixel, detector.Columns);
        (double down, double right) = (row - detector.BeamRow, column - detector.BeamColumn);
        return detector.InverseAngstromPerPixel(geometry.Beam) * Math.Sqrt(down * down + right * right) >= OffCentre;
    }
}

using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class PatternSimulatorTests
{
    private const double OfMaximum = 1e-9;

    // The published field of view with few pixels.
    private static readonly Detector Coarse = new() { Rows = 22, Columns = 19, PixelSizeMetres = 5e-4 };

    private static readonly Detector Coarser = new() { Rows = 13, Columns = 11, PixelSizeMetres = 9e-4 };

    public static TheoryData<int, int, int> Sizes => new() { { 3, 4, 5 }, { 1, 2, 1 }, { 10, 10, 10 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_closed_form_equals_the_sum_over_all_atoms(int a, int b, int c)
    {
        Rotated45 geometry = new()
        {
            Detector = Coarser,
            Crystallite = new Crystallite { CellsAlongA = a, CellsAlongB = b, CellsAlongC = c },
            SolidAngle = SolidAngle.CosineCubed,
        };
        PatternSimulator simulator = new(geometry);
        foreach (Crystal crystal in new[] { Make.RockSalt, Make.ZincBlende, Make.Triclinic, Make.Disordered, Make.Hexagonal })
        {
            Orientation orientation = Orientation.About(new Vector3D(0.3, -0.5, 0.9), 33);
            double[] expected = DirectSum.Intensities(crystal, geometry, orientation);
            IntensityImage image = simulator.Intensity(crystal, orientation);
            double worst = expected.Select((value, index) => Math.Abs(value - image.Values[index])).Max() / expected.Max();
            Assert.True(worst <= OfMaximum, $"{crystal.Name}: {worst:e2} of the maximum");
        }
    }

    [Fact]
    public void The_closed_form_equals_the_sum_for_electrons_and_atoms_in_motion()
    {
        Crystal moving = Make.Triclinic with { Sites = [.. Make.Triclinic.Sites.Select((site, i) => site with { IsotropicB = 0.3 + 0.4 * i })] };
        ZoneAxes geometry = new(new LatticeDirection(1, 2, 0))
        {
            Beam = Beam.OfElectrons(200),
            Detector = Coarser,
            Crystallite = new Crystallite { CellsAlongA = 3, CellsAlongB = 4, CellsAlongC = 5 },
            SolidAngle = SolidAngle.CosineCubed,
        };
        Orientation orientation = geometry.Views[0].OrientationOf(moving.Lattice);
        double[] expected = DirectSum.Intensities(moving, geometry, orientation);
        IntensityImage image = new PatternSimulator(geometry).Intensity(moving, orientation);
        double worst = expected.Select((value, index) => Math.Abs(value - image.Values[index])).Max() / expected.Max();
        Assert.True(worst <= OfMaximum, $"{worst:e2} of the maximum");
        IntensityImage resting = new PatternSimulator(geometry with { ThermalMotion = false }).Intensity(moving, orientation);
        Assert.True(resting.Values.SequenceEqual(new PatternSimulator(geometry).Intensity(Make.Triclinic, orientation).Values), "B counts only where it is asked for");
    }

    [Fact]
    public void The_published_geometry_leaves_thermal_motion_out()
    {
        Crystal moving = Make.RockSalt with { Sites = [.. Make.RockSalt.Sites.Select(site => site with { IsotropicB = 2 })] };
        PatternSimulator simulator = new(new Rotated45());
        Assert.True(simulator.Grey(moving, PatternAxis.X).Pixels.SequenceEqual(simulator.Grey(Make.RockSalt, PatternAxis.X).Pixels));
    }

    [Fact]
    public void Skipping_pixels_changes_no_grey_of_16_bits()
    {
        Detector detector = new() { Rows = 63, Columns = 65, PixelSizeMetres = 1.6e-4 };
        PatternSimulator[] simulators = [new(new Rotated45 { Detector = detector }), new(new ZoneAxes { Detector = detector, Beam = Beam.OfElectrons(300) })];
        Gen.Select(Make.Crystal, Gen.Double[0, 3], Gen.Int[0, 1], Gen.Int[0, 2]).Sample(
            (crystal, b, which, view) =>
            {
                PatternSimulator simulator = simulators[which];
                Crystal moving = crystal with { Sites = [.. crystal.Sites.Select(site => site with { IsotropicB = b })] };
                PatternView seen = simulator.Geometry.Views[view];
                return simulator.Grey16(moving, seen).Pixels.SequenceEqual(Grey16Image.Of(simulator.Intensity(moving, seen)).Pixels);
            },
            iter: 40);
    }

    [Fact]
    public void Skipping_pixels_changes_no_grey_of_any_crystal_in_any_orientation()
    {
        PatternSimulator simulator = new(new Rotated45 { Detector = new Detector { Rows = 63, Columns = 65, PixelSizeMetres = 1.6e-4 } });
        Gen.Select(Make.Crystal, Make.Direction, Gen.Double[0, 180]).Sample(
            (crystal, axis, degrees) =>
            {
                Orientation orientation = Orientation.About(axis, degrees);
                return simulator.Grey(crystal, orientation).Pixels.SequenceEqual(simulator.Intensity(crystal, orientation).ToGrey().Pixels);
            },
            iter: 60);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(1, 33)]
    public void The_smallest_detectors_have_room_for_every_pixel_that_matters(int rows, int columns)
    {
        // Fewer pixels than a block: all of them and the block's padding pass the first screening.
        PatternSimulator simulator = new(new Rotated45 { Detector = new Detector { Rows = rows, Columns = columns } });
        GreyImage grey = simulator.Grey(Make.RockSalt, PatternAxis.X);
        Assert.True(grey.Pixels.SequenceEqual(simulator.Intensity(Make.RockSalt, PatternAxis.X).ToGrey().Pixels));
        Assert.True(grey.Pixels.ToArray().Max() == byte.MaxValue);
    }

    [Fact]
    public void Moving_the_origin_leaves_the_pattern() =>
        Gen.Select(Make.Crystal, Make.Direction).Sample(
            (crystal, shift) =>
            {
                PatternSimulator simulator = new(new Rotated45 { Detector = Coarse });
                Crystal moved = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + shift })] };
                IntensityImage image = simulator.Intensity(crystal, PatternAxis.Y);
                IntensityImage movedImage = simulator.Intensity(moved, PatternAxis.Y);
                double tolerance = image.Maximum() * OfMaximum;
                return Enumerable.Range(0, image.Values.Length).All(i => Math.Abs(image.Values[i] - movedImage.Values[i]) <= tolerance);
            },
            iter: 20);

    [Fact]
    public void Two_half_occupied_sites_scatter_as_a_full_one()
    {
        PatternSimulator simulator = new(new Rotated45 { Detector = Coarse });
        Site site = new(Element.FromSymbol("Ni"), new Vector3D(0.1, 0.2, 0.3));
        Site other = new(Element.FromSymbol("O"), new Vector3D(0.6, 0.5, 0.4));
        IntensityImage whole = simulator.Intensity(Make.Of(4, site, other), PatternAxis.X);
        IntensityImage halves = simulator.Intensity(Make.Of(4, site with { Occupancy = 0.5 }, other, site with { Occupancy = 0.5 }), PatternAxis.X);
        double tolerance = whole.Maximum() * OfMaximum;
        Assert.All(Enumerable.Range(0, whole.Values.Length), i => Assert.Equal(whole.Values[i], halves.Values[i], tolerance));
    }

    [Fact]
    public void The_beam_centre_of_a_cube_shows_every_electron_of_every_cell()
    {
        // One pixel on the beam: H = 0, all atoms in phase.
        PatternSimulator simulator = new(new Rotated45 { Detector = new Detector { Rows = 1, Columns = 1 } });
        double amplitude = 1000 * 4 * (FormFactorTable.XRay.Of(Element.FromSymbol("Na")).At(0) + FormFactorTable.XRay.Of(Element.FromSymbol("Cl")).At(0));
        Assert.Equal(1, simulator.Intensity(Make.RockSalt, PatternAxis.Z)[0, 0] / (amplitude * amplitude), 1e-12);
    }

    [Fact]
    public void Rows_run_along_y_and_columns_along_x()
    {
        // Two atoms 2 Å apart along the laboratory's y make fringes that change with the row alone.
        Rotated45 geometry = new() { Crystallite = new Crystallite { CellsAlongA = 1, CellsAlongB = 1, CellsAlongC = 1 }, Detector = Coarse };
        Crystal pair = Make.Of(8, new Site(Element.FromSymbol("C"), Vector3D.Zero), new Site(Element.FromSymbol("C"), new Vector3D(0, 0.25, 0)));
        IntensityImage image = new PatternSimulator(geometry).Intensity(pair, Orientation.Unrotated);
        (int top, int middle, int left) = (0, Coarse.Rows / 2, Coarse.Columns / 2);
        Assert.True(image[middle, 0] > 10 * image[5, 0], "2 Å · H_y is near 3/2, so the fringes are dark, while the central row is bright");
        Assert.Equal(image[top, left], image[Coarse.Rows - 1, left], 1e-6);
    }

    [Fact]
    public void An_element_without_form_factors_is_named()
    {
        Crystal einsteinium = Make.Of(4, new Site(Element.FromSymbol("Es"), Vector3D.Zero));
        MissingFormFactorException error = Assert.Throws<MissingFormFactorException>(() => new PatternSimulator(new Rotated45()).GreyTriple(einsteinium));
        Assert.Contains("Es (Z = 99)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_instruments_are_refused()
    {
        Assert.Contains("wavelength is 0 Å", Assert.Throws<ArgumentOutOfRangeException>(() => new Beam { WavelengthAngstrom = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("voltage is 0 kV", Assert.Throws<ArgumentOutOfRangeException>(() => Beam.OfElectrons(0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Beam.OfElectrons(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Detector { Rows = 0 });
        Assert.Contains("beam row is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => new Detector { BeamRow = double.NaN }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Crystallite { CellsAlongB = 0 });
        Assert.Throws<ArgumentException>(() => Orientation.About(Vector3D.Zero, 45));
        Assert.Throws<ArgumentException>(() => new Orientation(new Matrix3D(1, 0, 0, 0, 1, 0, 0, 0, -1)));
        Rotated45 endless = new() { Detector = new Detector { Rows = 1 << 30, Columns = 1 << 30, PixelSizeMetres = 1e-11 } };
        Assert.Contains("does not fit into memory", Assert.Throws<ArgumentException>(() => new PatternSimulator(endless)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_do_not_depend_on_the_thread_that_computes_them()
    {
        PatternSimulator simulator = new(new Rotated45());
        byte[] expected = simulator.Grey(Make.RockSalt, PatternAxis.X).Pixels.ToArray();
        Parallel.For(0, 16, _ => Assert.True(simulator.Grey(Make.RockSalt, PatternAxis.X).Pixels.SequenceEqual(expected)));
    }
}

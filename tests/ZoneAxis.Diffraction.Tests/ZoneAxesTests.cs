using CsCheck;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class ZoneAxesTests
{
    private const double Tolerance = 1e-9;

    // 0.02 1/Å a pixel, the direct beam on the central one.
    private static readonly Detector Fine = new() { Rows = 101, Columns = 101, PixelSizeMetres = 7e-5 };

    private static readonly Gen<LatticeDirection> Directions = Gen.Select(Gen.Int[-7, 7], Gen.Int[-7, 7], Gen.Int[-7, 7])
        .Where(t => t != (0, 0, 0)).Select(t => new LatticeDirection(t.Item1, t.Item2, t.Item3));

    [Fact]
    public void The_beam_runs_along_the_direction_and_the_first_reflection_of_the_zone_along_x() => Gen.Select(Make.Lattice, Directions).Sample(
        (lattice, direction) =>
        {
            ZoneAxisView view = new(direction);
            Matrix3D turn = view.OrientationOf(lattice).Rotation;
            Vector3D beam = turn * lattice.ToCartesian(new Vector3D(direction.U, direction.V, direction.W));
            (int h, int k, int l) = view.InPlaneReflection;
            Vector3D reflection = turn * (lattice.Inverse * new Vector3D(h, k, l));
            Assert.Equal(0, h * direction.U + k * direction.V + l * direction.W);
            Assert.Equal(0, new Vector3D(beam.X, beam.Y, 0).Length / beam.Length, Tolerance);
            Assert.Equal(0, new Vector3D(0, reflection.Y, reflection.Z).Length / reflection.Length, Tolerance);
            Assert.True(beam.Z > 0 && reflection.X > 0);
        },
        iter: 300);

    [Fact]
    public void No_reflection_of_the_zone_has_smaller_indices_than_that_along_x() => Directions.Sample(
        direction =>
        {
            (int h, int k, int l) = new ZoneAxisView(direction).InPlaneReflection;
            const int Most = 6;
            IEnumerable<int> range = Enumerable.Range(-Most, 2 * Most + 1);
            IEnumerable<(int H, int K, int L)> zone =
                from x in range
                from y in range
                from z in range
                where x * direction.U + y * direction.V + z * direction.W == 0 && (x, y, z) != (0, 0, 0)
                select (x, y, z);
            return zone.All(other => (Square(other), -other.H, -other.K, -other.L).CompareTo((Square((h, k, l)), -h, -k, -l)) >= 0);
        },
        iter: 100);

    [Theory]
    [InlineData("001", 1, 0, 0)]
    [InlineData("100", 0, 1, 0)]
    [InlineData("010", 1, 0, 0)]
    [InlineData("110", 0, 0, 1)]
    [InlineData("111", 1, 0, -1)]
    [InlineData("1000,999,998", 1, -2, 1)]
    public void The_reflection_along_x_is_the_documented_one(string direction, int h, int k, int l) =>
        Assert.Equal((h, k, l), new ZoneAxisView(LatticeDirection.Parse(direction)).InPlaneReflection);

    [Fact]
    public void The_spots_of_a_flat_pattern_stand_where_the_zone_has_its_reflections()
    {
        Gen.Select(Make.Lattice, Directions).Sample(
            (lattice, direction) =>
            {
                ZoneAxes geometry = new(direction) { EwaldSurface = EwaldSurface.Flat, Detector = Fine };
                Crystal atom = new("one atom", lattice, [new Site(Element.FromSymbol("Fe"), new Vector3D(0.1, 0.2, 0.3))]);
                IntensityImage image = new PatternSimulator(geometry).Intensity(atom, geometry.Views[0]);
                double full = image[50, 50];
                double scale = geometry.Detector.InverseAngstromPerPixel(geometry.Beam);
                Matrix3D cell = lattice.Basis * geometry.Views[0].OrientationOf(lattice).Rotation.Transposed();
                for (int index = 0; index < image.Values.Length; index++)
                {
                    (int row, int column) = Math.DivRem(index, image.Columns);
                    Vector3D hkl = cell * (scale * new Vector3D(column - 50, row - 50, 0));
                    // Bright only within the first zero of the interference function, 1/N of the way to the next reflection; side maxima have 1/20 at most.
                    if (image.Values[index] > 0.06 * full)
                        Assert.True(MostOffWhole(hkl) < 0.1, $"[{row}, {column}] has hkl = {hkl}");
                }
            },
            iter: 20);
    }

    [Theory]
    [InlineData(75, "001", 4, true)] // P4
    [InlineData(81, "001", 4, true)] // P-4
    [InlineData(143, "001", 6, true)] // P3: Friedel's law adds the centre
    [InlineData(168, "001", 6, true)] // P6
    [InlineData(195, "111", 6, true)] // P23
    [InlineData(195, "001", 4, false)] // P23 has twofold axes only along its edges
    [InlineData(207, "001", 4, true)] // P432
    [InlineData(3, "010", 2, true)] // P2
    [InlineData(3, "010", 4, false)]
    [InlineData(47, "001", 4, false)] // Pmmm
    public void A_flat_pattern_has_the_rotations_of_the_projection(int group, string direction, int fold, bool expected)
    {
        // Groups without screw axes and glide planes, one cell, its atoms around the origin: no crystallite's shape and no cut through an orbit hides the symmetry.
        Crystal crystal = GroupCrystal.Of(group, new Random(TestSeed.Next()));
        ZoneAxes geometry = new(LatticeDirection.Parse(direction))
        {
            EwaldSurface = EwaldSurface.Flat,
            Detector = Fine,
            Crystallite = new Crystallite { CellsAlongA = 1, CellsAlongB = 1, CellsAlongC = 1 },
        };
        PatternSimulator simulator = new(geometry);
        Orientation orientation = geometry.Views[0].OrientationOf(crystal.Lattice);
        Orientation turned = new(Orientation.About(new Vector3D(0, 0, 1), 360.0 / fold).Rotation * orientation.Rotation);
        double[] image = simulator.Intensity(crystal, orientation).Values.ToArray();
        double worst = image.Zip(simulator.Intensity(crystal, turned).Values.ToArray(), (x, y) => Math.Abs(x - y)).Max() / image.Max();
        Assert.True(expected ? worst < Tolerance : worst > 1e-3, $"{worst:e2} of the maximum");
    }

    [Fact]
    public void Friedel_pairs_of_a_flat_pattern_are_equal_even_without_a_centre() => Gen.Select(Make.Crystal, Directions).Sample(
        (crystal, direction) =>
        {
            ZoneAxes geometry = new(direction) { EwaldSurface = EwaldSurface.Flat, Detector = Fine with { Rows = 21, Columns = 21, PixelSizeMetres = 3e-4 } };
            IntensityImage image = new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]);
            double[] turned = [.. image.Values.ToArray().Reverse()];
            return image.Values.ToArray().Zip(turned, (a, b) => Math.Abs(a - b)).Max() <= Tolerance * image.Maximum();
        },
        iter: 20);

    [Fact]
    public void The_curved_sphere_dims_the_outer_spots_by_their_excitation_error()
    {
        // Issue: 0.03 of the Bragg value at 0.7 1/Å for a = 10 Å and 10 cells.
        Crystal atom = Make.Of(10, new Site(Element.FromSymbol("Fe"), Vector3D.Zero));
        Detector detector = new() { Rows = 1, Columns = 3, PixelSizeMetres = 0.7 * 0.035 * 0.1 };
        ZoneAxes curved = new(new LatticeDirection(0, 0, 1)) { Detector = detector };
        double bragg = new PatternSimulator(curved with { EwaldSurface = EwaldSurface.Flat }).Intensity(atom, curved.Views[0])[0, 2];
        double dimmed = new PatternSimulator(curved).Intensity(atom, curved.Views[0])[0, 2];
        Assert.InRange(dimmed / bragg, 0.01, 0.05);
    }

    [Fact]
    public void Views_have_names_and_stand_in_order()
    {
        Assert.Equal(["100", "010", "001"], new ZoneAxes().Views.Select(view => view.Name));
        Assert.Equal(["x", "y", "z"], new Rotated45().Views.Select(view => view.Name));
        Assert.Equal("rotated 45° about x", new Rotated45().View("x").Description);
        Assert.Equal("beam along [1 1 1], +x along (1 0 -1)*", new ZoneAxes(new LatticeDirection(1, 1, 1)).View("111").Description);
        Assert.Equal((CellConvention.SetyawanCurtarolo, CellConvention.InternationalTables), (new Rotated45().DefaultCell, new ZoneAxes().DefaultCell));
        Assert.Equal((false, true), (new Rotated45().ThermalMotion, new ZoneAxes().ThermalMotion));
    }

    [Fact]
    public void Impossible_zone_axes_are_refused_in_one_sentence()
    {
        Assert.Contains("[0 0 0]", Assert.Throws<ArgumentException>(() => new LatticeDirection(0, 0, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("[0 0 0]", Assert.Throws<ArgumentException>(() => new ZoneAxes(default(LatticeDirection))).Message, StringComparison.Ordinal);
        Assert.Contains("1000", Assert.Throws<ArgumentException>(() => new LatticeDirection(0, 0, 1001)).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => new ZoneAxes(new LatticeDirection(0, 0, 1), new LatticeDirection(0, 0, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => new ZoneAxes([])).Message, StringComparison.Ordinal);
        Assert.Contains("no view 'q'", Assert.Throws<ArgumentException>(() => new ZoneAxes().View("q")).Message, StringComparison.Ordinal);
        ZoneAxes single = new(new LatticeDirection(0, 0, 1));
        Assert.Contains("1 views", Assert.Throws<ArgumentException>(() => new PatternSimulator(single).GreyTriple(Make.RockSalt)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crystal_is_put_in_the_chosen_cell()
    {
        Crystal doubled = Make.RockSalt with
        {
            Lattice = new Lattice(Make.RockSalt.Lattice.Parameters with { C = 2 * 5.6402 }),
            Sites = [.. Make.RockSalt.Sites.SelectMany(site => Enumerable.Range(0, 2).Select(cell => site with { Fraction = new(site.Fraction.X, site.Fraction.Y, (site.Fraction.Z + cell) / 2) }))],
        };
        Assert.Equal(16, CellConvention.AsGiven.CellOf(doubled, SymmetryTolerance.MaterialsProject).Sites.Length);
        Assert.Equal(8, CellConvention.InternationalTables.CellOf(doubled, SymmetryTolerance.MaterialsProject).Sites.Length);
    }

    private static double MostOffWhole(Vector3D v) =>
        Math.Max(Math.Abs(v.X - Math.Round(v.X)), Math.Max(Math.Abs(v.Y - Math.Round(v.Y)), Math.Abs(v.Z - Math.Round(v.Z))));

    private static int Square((int H, int K, int L) index) => index.H * index.H + index.K * index.K + index.L * index.L;
}

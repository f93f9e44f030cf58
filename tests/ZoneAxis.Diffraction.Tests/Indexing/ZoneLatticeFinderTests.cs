using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Indexing;

public class ZoneLatticeFinderTests
{
    private static readonly LatticeDirection Along001 = new(0, 0, 1);

    [Fact]
    public void A_face_centred_zone_shows_only_even_reflections()
    {
        PlaneLattice lattice = ZonePatterns.RockSalt[2].Reciprocal;
        Assert.Equal(2 / 5.6402, lattice.A.Length, 0.001);
        Assert.Equal(2 / 5.6402, lattice.B.Length, 0.001);
        Assert.Equal(90, lattice.AngleDegrees, 0.2);
    }

    [Fact]
    public void An_oblique_lattice_is_found()
    {
        Crystal crystal = Make.Triclinic;
        Lattice expected = crystal.Lattice;
        PlaneLattice lattice = ZonePatterns.Index(crystal, Along001)[0].Reciprocal;
        Vector3D a = expected.Inverse * new Vector3D(1, 0, 0), b = expected.Inverse * new Vector3D(0, 1, 0);
        Assert.Equal(a.Cross(b).Length, lattice.Area, 0.005 * lattice.Area);
        Assert.Equal(Math.Min(a.Length, b.Length), lattice.A.Length, 0.005 * lattice.A.Length);
    }

    [Fact]
    public void Intensities_are_those_of_the_structure()
    {
        ZoneLattice zone = ZonePatterns.RockSalt[2];
        double first = zone.Reflections.Take(4).Average(one => one.Intensity), second = zone.Reflections.Skip(4).Take(4).Average(one => one.Intensity);
        double expected = Expected(0, 2) / Expected(2, 2);
        Assert.Equal(expected, first / second, 0.01 * expected);

        // |F|² times what the excitation error leaves of ten cells.
        static double Expected(int h, int k)
        {
            double squared = (h * h + k * k) / (5.6402 * 5.6402);
            double turns = Math.PI * 5.6402 * Beam.PublishedWavelengthAngstrom * squared / 2;
            double ratio = Math.Sin(10 * turns) / (10 * Math.Sin(turns));
            return Math.Pow(StructureFactor.At(Make.RockSalt, new Vector3D(h, k, 0)).Magnitude * ratio, 2);
        }
    }

    [Fact]
    public void Intensities_of_a_flat_pattern_are_F_squared_and_absent_ones_nothing()
    {
        Crystal crystal = Make.Hexagonal;
        LatticeDirection zone = new(1, 0, 0);
        ZoneLattice found = new ZoneLatticeFinder(ZonePatterns.FlatOptions).Find(ZonePatterns.SimulateFlat(crystal, zone), zone);
        Matrix3D rotation = new ZoneAxisView(zone).OrientationOf(crystal.Lattice).Rotation;
        double[] squares = [.. found.Reflections.Select(one => Square(crystal, rotation, one))];
        Assert.True(found.Reflections.Length > 30);
        Assert.All(found.Reflections.Zip(squares), one => Assert.Equal(one.Second / squares.Max(), one.First.Intensity, 2e-4));
        Assert.Contains(squares, square => square < 1e-6 * squares.Max());

        static double Square(Crystal crystal, Matrix3D rotation, ZoneReflection one)
        {
            Vector3D h = (rotation.Transposed() * new Vector3D(one.Position.X, one.Position.Y, 0)) * crystal.Lattice.Basis.Transposed();
            return Math.Pow(StructureFactor.At(crystal, new Vector3D(Math.Round(h.X), Math.Round(h.Y), Math.Round(h.Z))).Magnitude, 2);
        }
    }

    [Fact]
    public void Two_hundred_and_fifty_six_greys_show_the_lattice_of_the_strong_reflections()
    {
        PlaneLattice lattice = new ZoneLatticeFinder(ZonePatterns.FlatOptions with { IntensityStep = 1 }).Find(ZonePatterns.SimulateGrey(Make.RockSalt, Along001), Along001).Reciprocal;
        Assert.Equal(2 / 5.6402, lattice.A.Length, 0.001);
        Assert.Equal(2 / 5.6402, lattice.B.Length, 0.001);
    }

    [Fact]
    public void The_period_along_the_beam_does_not_matter_for_a_zone_off_the_edges()
    {
        PlaneLattice lattice = ZonePatterns.RockSalt[3].Reciprocal;
        double area = 2 * Math.Sqrt(2) / (5.6402 * 5.6402);
        Assert.Equal(area, lattice.Area, 0.005 * area);
    }

    [Fact]
    public void A_black_picture_is_refused_with_a_sentence()
    {
        DiffractionPattern black = new(new IntensityImage(64, 64, new double[64 * 64]), 0.01, 31.5, 31.5);
        IndexingException error = Assert.Throws<IndexingException>(() => new ZoneLatticeFinder().Find(black, Along001));
        Assert.Contains("black", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e-6, "check the scale")]
    [InlineData(1e-4, "check the scale")]
    [InlineData(1, "check the scale")]
    public void A_wrong_scale_ends_with_a_sentence(double scale, string part)
    {
        DiffractionPattern right = ZonePatterns.SimulateFlat(Make.RockSalt, Along001);
        DiffractionPattern wrong = new(right.Image, scale, right.BeamRow, right.BeamColumn);
        IndexingException error = Assert.Throws<IndexingException>(() => new ZoneLatticeFinder(ZonePatterns.FlatOptions).Find(wrong, Along001));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    [InlineData(16, 65536)]
    public void Pictures_of_odd_sizes_are_refused(int rows, int columns)
    {
        DiffractionPattern pattern = new(new IntensityImage(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(i => (double)(i % 7))]), 0.0114, rows / 2.0, columns / 2.0);
        Assert.Throws<IndexingException>(() => new ZoneLatticeFinder().Find(pattern, Along001));
    }

    [Fact]
    public void A_direction_of_large_indices_is_refused()
    {
        IndexingException error = Assert.Throws<IndexingException>(() => new ZoneLatticeFinder().Find(ZonePatterns.SimulateFlat(Make.RockSalt, Along001), new LatticeDirection(1000, 999, 998)));
        Assert.Contains("index above 10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_of_reflections_is_no_lattice()
    {
        // A grating: bright lines across, none along.
        DiffractionPattern pattern = new(new IntensityImage(128, 128, [.. Enumerable.Range(0, 128 * 128).Select(i => i / 128 == 64 && i % 16 == 0 ? 200.0 : 0)]), 0.0114, 64, 64);
        Assert.Throws<IndexingException>(() => new ZoneLatticeFinder(ZonePatterns.FlatOptions with { IntensityStep = 1 }).Find(pattern, Along001));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Noise_alone_is_no_lattice(int draw)
    {
        Random random = new(TestSeed.Next() + draw);
        DiffractionPattern noise = new(new IntensityImage(128, 128, [.. Enumerable.Range(0, 128 * 128).Select(_ => random.NextDouble())]), 0.0114, 63.5, 63.5);
        IndexingException error = Assert.Throws<IndexingException>(() => new ZoneLatticeFinder().Find(noise, Along001));
        Assert.Contains("times as rough", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_a_crystal_has_1979_finite_numbers()
    {
        float[] table = ReflectionTable.Of(Make.RockSalt);
        Assert.Equal(1979, table.Length);
        Assert.All(table, number => Assert.True(float.IsFinite(number)));
        Assert.Equal(1, table.Take(325).Max());
    }

    [Fact]
    public void The_table_from_flat_patterns_is_that_of_the_crystal_where_reflections_are_seen()
    {
        const int amplitudes = 975;
        Crystal crystal = Make.Hexagonal;
        ZoneLatticeFinder finder = new(ZonePatterns.FlatOptions);
        ZoneLattice[] zones = [.. ZonePatterns.Three.Select(zone => finder.Find(ZonePatterns.SimulateFlat(crystal, zone), zone))];
        CellParameters cell = crystal.Lattice.Parameters;
        CellCandidate indexed = new CellSolver(new CellSolverOptions { CrystalliteCells = null }).Solve(zones).First(one => ZonePatterns.IsCell(one.Cell, cell.A, cell.B, cell.C) && Math.Abs(one.Cell.Gamma - cell.Gamma) < 0.1);
        float[] measured = ReflectionTable.Of(indexed), expected = ReflectionTable.Of(crystal);
        (float Measured, float Expected)[] seen = [.. measured.Zip(expected).Take(amplitudes).Where(one => one.First > 0)];
        Assert.True(seen.Length > 50, $"{seen.Length} are seen.");
        Assert.All(seen, one => Assert.Equal(one.Expected, one.Measured, 0.01));
        Assert.All(measured, number => Assert.True(float.IsFinite(number)));
    }
}

using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

public class PictureIndexerTests
{
    private const double Agreement = 0.01;

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.3)]
    [InlineData(2.5)]
    [InlineData(4)]
    public void Spots_of_any_width_are_found_to_parts_of_a_pixel(double width)
    {
        // Spots stand some twenty widths apart: of a picture that is full of wide ones the background cannot be told.
        double wide = Math.Max(1, width / 1.3);
        CameraPicture picture = new() { Width = width, Strongest = 50_000 * wide * wide, Side = (int)(256 * wide) };
        picture = picture with { Lattice = new PlaneLattice(wide * picture.Lattice.A, wide * picture.Lattice.B), Beam = wide * picture.Beam };
        FoundSpots found = SpotFinder.Find(picture.Draw(TestSeed.Next()));
        Assert.InRange(found.WidthPixels, 0.6 * width, 1.6 * width + 0.3);
        PlaneVector[] strong = [.. picture.Places(picture.Lattice).Where(one => (one.Place - picture.Beam).Length < 70 * wide).Select(one => one.Place)];
        Assert.All(strong, place => Assert.Contains(found.Spots, spot => (spot.Place - place).Length < 0.35 * Math.Max(1, width / 2)));
    }

    [Fact]
    public void Unit_pedestal_and_sign_of_the_values_do_not_matter()
    {
        IntensityImage counts = new CameraPicture().Draw(TestSeed.Next());
        IntensityImage scaled = new(counts.Rows, counts.Columns, [.. counts.Values.ToArray().Select(value => 37.5 * value - 1200)]);
        FoundSpots one = SpotFinder.Find(counts), other = SpotFinder.Find(scaled);
        Assert.Equal(one.Spots.Length, other.Spots.Length);
        Assert.All(one.Spots.Zip(other.Spots), pair => Assert.Equal(37.5 * pair.First.Intensity, pair.Second.Intensity, 0.001 * pair.Second.Intensity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void The_lattice_and_the_beam_are_found_whatever_the_middle_of_the_picture(double stop)
    {
        CameraPicture picture = new() { StopRadius = stop };
        IndexedPicture indexed = PictureIndexer.Index(picture.Draw(TestSeed.Next()));
        AssertIs(picture.Lattice, indexed.Best.Pixels);
        Assert.Equal(picture.Beam.X, indexed.Beam.Column, 0.5);
        Assert.Equal(picture.Beam.Y, indexed.Beam.Row, 0.5);
    }

    [Fact]
    public void Sparse_counts_are_enough()
    {
        CameraPicture picture = new() { Strongest = 250, Background = 0.4 };
        AssertIs(picture.Lattice, PictureIndexer.Index(picture.Draw(TestSeed.Next())).Best.Pixels);
    }

    [Fact]
    public void A_second_grain_does_not_change_the_lattice_of_the_first()
    {
        CameraPicture picture = new() { SecondGrain = new PlaneLattice(new PlaneVector(13.3, 27.9), new PlaneVector(33.1, -11.7)) };
        AssertIs(picture.Lattice, PictureIndexer.Index(picture.Draw(TestSeed.Next())).Best.Pixels);
    }

    [Fact]
    public void Faint_superlattice_spots_make_the_lattice_finer()
    {
        CameraPicture picture = new() { Strongest = 50_000, Factor = (i, _) => i % 2 == 0 ? 1 : 0.02 };
        AssertIs(picture.Lattice, PictureIndexer.Index(picture.Draw(TestSeed.Next())).Best.Pixels);
    }

    [Fact]
    public void Rows_that_are_absent_make_it_coarser()
    {
        CameraPicture picture = new() { Factor = (i, _) => i % 2 == 0 ? 1 : 0 };
        AssertIs(new PlaneLattice(2 * picture.Lattice.A, picture.Lattice.B), PictureIndexer.Index(picture.Draw(TestSeed.Next())).Best.Pixels);
    }

    [Fact]
    public void The_best_lattice_has_the_largest_merit()
    {
        IndexedPicture indexed = PictureIndexer.Index(new CameraPicture { Background = 40 }.Draw(TestSeed.Next()));
        Assert.All(indexed.Lattices, lattice => Assert.True(lattice.Merit <= indexed.Best.Merit));
    }

    [Fact]
    public void Noise_alone_is_refused_with_a_sentence()
    {
        CameraPicture picture = new() { Strongest = 0, Background = 20 };
        IndexingException problem = Assert.Throws<IndexingException>(() => PictureIndexer.Index(picture.Draw(TestSeed.Next())));
        Assert.Contains("spots", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_of_another_size_is_refused()
    {
        SpotFinderOptions options = new() { Hidden = [true, false] };
        Assert.Throws<ArgumentException>(() => SpotFinder.Find(new CameraPicture().Draw(1), options));
    }

    private static void AssertIs(PlaneLattice expected, PlaneLattice found)
    {
        Assert.Equal(expected.Area, found.Area, 2 * Agreement * expected.Area);
        Assert.All(new[] { expected.A, expected.B }, vector =>
        {
            (double i, double j) = found.CoordinatesOf(vector);
            Assert.True((found.At(Math.Round(i), Math.Round(j)) - vector).Length < Agreement * vector.Length, $"{vector} is no vector of {found}");
        });
    }
}

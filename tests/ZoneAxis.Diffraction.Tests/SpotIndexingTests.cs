using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class SpotIndexingTests
{
    [Theory]
    [InlineData(EwaldSurface.Curved)]
    [InlineData(EwaldSurface.Flat)]
    public void Spots_stand_where_the_pattern_is_brightest_around_them_and_lie_in_the_zone(EwaldSurface surface)
    {
        ZoneAxes geometry = new(new LatticeDirection(1, 1, 0)) { EwaldSurface = surface };
        PatternView view = geometry.Views[0];
        Crystal crystal = Make.ZincBlende;
        Orientation orientation = view.OrientationOf(crystal.Lattice);
        IntensityImage image = new PatternSimulator(geometry).Intensity(crystal, view);
        IReadOnlyList<IndexedSpot> spots = new SpotIndexing(geometry) { LabelWidthPixels = 0 }.Of(image, crystal, orientation);
        Assert.InRange(spots.Count, 10, 40);
        foreach (IndexedSpot spot in spots)
        {
            Assert.Equal(0, spot.H + spot.K);
            Assert.True(((spot.H ^ spot.K) & 1) == 0 && ((spot.K ^ spot.L) & 1) == 0, $"{spot} is absent by the face-centred lattice");
            (int row, int column) = Brightest(image, spot, reach: 4);
            Assert.InRange(row - spot.Row, -1, 1);
            Assert.InRange(column - spot.Column, -1, 1);
        }
    }

    [Fact]
    public void Indices_leave_each_other_room()
    {
        ZoneAxes geometry = new(new LatticeDirection(0, 0, 1));
        Crystal crystal = Make.ZincBlende;
        IntensityImage image = new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]);
        SpotIndexing indexing = new(geometry) { MostSpots = 12 };
        IReadOnlyList<IndexedSpot> spots = indexing.Of(image, crystal, geometry.Views[0].OrientationOf(crystal.Lattice));
        Assert.InRange(spots.Count, 4, 12);
        foreach (IndexedSpot one in spots)
        {
            foreach (IndexedSpot other in spots.Where(other => other != one))
                Assert.True(Math.Abs(one.Row - other.Row) >= indexing.LabelHeightPixels || Math.Abs(one.Column - other.Column) >= indexing.LabelWidthPixels, $"{one} and {other} overlap");
        }
    }

    private static (int Row, int Column) Brightest(IntensityImage image, IndexedSpot spot, int reach)
    {
        (int row, int column) = ((int)Math.Round(spot.Row), (int)Math.Round(spot.Column));
        return (from r in Enumerable.Range(Math.Max(row - reach, 0), 2 * reach + 1)
                from c in Enumerable.Range(Math.Max(column - reach, 0), 2 * reach + 1)
                where r < image.Rows && c < image.Columns
                select (r, c)).MaxBy(pixel => image[pixel.r, pixel.c]);
    }
}

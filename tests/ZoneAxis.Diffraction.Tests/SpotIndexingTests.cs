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
        IReadOnlyList<IndexedSpot> spots = new SpotIndexing(geometry) { MostSpots = 40, LeastShare = 0.002 }.Of(image, crystal, orientation);
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
    public void Spots_come_with_their_brightness_the_brightest_first()
    {
        ZoneAxes geometry = new(new LatticeDirection(0, 0, 1));
        Crystal crystal = Make.ZincBlende;
        IntensityImage image = new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]);
        IReadOnlyList<IndexedSpot> spots = new SpotIndexing(geometry).Of(image, crystal, geometry.Views[0].OrientationOf(crystal.Lattice));
        Assert.InRange(spots.Count, 10, 600);
        Assert.Equal(spots.Select(spot => spot.Intensity).OrderDescending(), spots.Select(spot => spot.Intensity));
        Assert.InRange(spots[^1].Intensity, 1e-4 * image.Maximum(), image.Maximum());
        foreach (IndexedSpot spot in spots)
            Assert.Equal(spot.Intensity, spots.Single(other => (other.H, other.K, other.L) == (-spot.H, -spot.K, -spot.L)).Intensity, 0.01 * spots[0].Intensity);
    }

    [Fact]
    public void A_background_does_not_count_as_brightness()
    {
        ZoneAxes geometry = new(new LatticeDirection(0, 0, 1));
        Crystal crystal = Make.ZincBlende;
        Orientation orientation = geometry.Views[0].OrientationOf(crystal.Lattice);
        IntensityImage image = new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]);
        double haze = 0.1 * image.Maximum();
        IntensityImage hazy = new(image.Rows, image.Columns, Array.ConvertAll(image.Values.ToArray(), value => value + haze));
        SpotIndexing indexing = new(geometry) { MostSpots = 12 };
        Assert.Equal(indexing.Of(image, crystal, orientation).Select(spot => spot.ToString()), indexing.Of(hazy, crystal, orientation).Select(spot => spot.ToString()));
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

using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

public class TiltedCellsTests
{
    private static readonly LatticeDirection[] Zones = [new(1, 0, 0), new(0, 1, 0), new(1, 1, 0), new(0, 0, 1)];

    [Theory]
    [InlineData('P', "aP", 5.1, 6.3, 7.4, 82, 97, 104)]
    [InlineData('P', "mP", 5.1, 6.3, 7.4, 90, 105, 90)]
    [InlineData('C', "mC", 8.1, 6.3, 7.4, 90, 105, 90)]
    [InlineData('P', "oP", 4.1, 5.3, 6.9, 90, 90, 90)]
    [InlineData('C', "oC", 7.1, 9.3, 4.9, 90, 90, 90)]
    [InlineData('F', "oF", 7.1, 8.3, 9.9, 90, 90, 90)]
    [InlineData('I', "oI", 6.1, 7.3, 8.9, 90, 90, 90)]
    [InlineData('P', "tP", 5.2, 5.2, 6.6, 90, 90, 90)]
    [InlineData('I', "tI", 6.7, 6.7, 9.1, 90, 90, 90)]
    [InlineData('P', "hP", 5.9, 5.9, 7.2, 90, 90, 120)]
    [InlineData('R', "hR", 7.9, 7.9, 11.2, 90, 90, 120)]
    [InlineData('P', "cP", 5.7, 5.7, 5.7, 90, 90, 90)]
    [InlineData('F', "cF", 9.3, 9.3, 9.3, 90, 90, 90)]
    [InlineData('I', "cI", 8.2, 8.2, 8.2, 90, 90, 90)]
    public void Each_of_the_14_is_told_by_tilts_alone(char centring, string symbol, double a, double b, double c, double alpha, double beta, double gamma)
    {
        CellParameters cell = new(a, b, c, alpha, beta, gamma);
        (PlaneLattice, GoniometerAngles)[] pictures = [.. Pictures(new Lattice(cell), centring, new Random(TestSeed.Next()), error: 0)];
        PictureCell found = TiltedCells.Solve(pictures)[0];
        Assert.Equal(symbol, found.Bravais.Symbol);
        Assert.Equal(new Lattice(cell).Volume, new Lattice(found.Bravais.Ideal).Volume, 0.01 * new Lattice(cell).Volume);
    }

    [Fact]
    public void Angles_wrong_by_tenths_of_a_degree_do_not_matter()
    {
        Lattice lattice = new(new CellParameters(5.1, 6.3, 7.4, 82, 97, 104));
        PictureCell found = TiltedCells.Solve([.. Pictures(lattice, 'P', new Random(TestSeed.Next()), error: 0.2)])[0];
        Assert.Equal(lattice.Volume, new Lattice(found.Reduced).Volume, 0.03 * lattice.Volume);
        Assert.All(found.Zones, zone => Assert.InRange(zone.OffDegrees, 0, 1));
    }

    [Fact]
    public void Each_picture_gets_its_zone_axis()
    {
        Lattice lattice = new(new CellParameters(4.1, 5.3, 6.9, 90, 90, 90));
        PictureCell found = TiltedCells.Solve([.. Pictures(lattice, 'P', new Random(TestSeed.Next()), error: 0)])[0];
        int[][] expected = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1]];
        Assert.Equal(expected, found.Zones.Select(zone => new[] { Math.Abs(zone.Zone!.Value.U), Math.Abs(zone.Zone!.Value.V), Math.Abs(zone.Zone!.Value.W) }));
    }

    [Fact]
    public void Absences_of_diamond_glides_leave_the_cell_of_silicon()
    {
        // Seen are hkl of one parity, and of even ones those with h + k + l = 4n.
        static bool IsSeen(int h, int k, int l) => (h - k) % 2 == 0 && (k - l) % 2 == 0 && (h % 2 != 0 || (h + k + l) % 4 == 0);
        Lattice lattice = new(new CellParameters(5.431, 5.431, 5.431, 90, 90, 90));
        LatticeDirection[] zones = [new(0, 0, 1), new(0, 1, 1), new(1, 1, 2), new(1, 1, 1)];
        PictureCell found = TiltedCells.Solve([.. Pictures(lattice, IsSeen, zones, new Random(TestSeed.Next()), 0)])[0];
        Assert.Equal("cF", found.Bravais.Symbol);
        Assert.Equal(5.431, found.Bravais.Ideal.A, 0.03);
    }

    [Fact]
    public void One_picture_is_refused()
    {
        PlaneLattice lattice = new(new PlaneVector(0.1, 0), new PlaneVector(0, 0.1));
        Assert.Contains("another direction", Assert.Throws<IndexingException>(() => TiltedCells.Solve([(lattice, default)])).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(PlaneLattice, GoniometerAngles)> Pictures(Lattice lattice, char centring, Random random, double error)
    {
        return Pictures(lattice, IsSeen, Zones, random, error);

        bool IsSeen(int h, int k, int l) => centring switch
        {
            'C' => (h + k) % 2 == 0,
            'I' => (h + k + l) % 2 == 0,
            'F' => (h + k) % 2 == 0 && (k + l) % 2 == 0,
            'R' => (-h + k + l) % 3 == 0,
            _ => true,
        };
    }

    /// <summary>The plane lattices at a random mount. Angles beyond what goniometers reach do not matter to the arithmetic.</summary>
    private static IEnumerable<(PlaneLattice, GoniometerAngles)> Pictures(Lattice lattice, Func<int, int, int, bool> isSeen, LatticeDirection[] zones, Random random, double error)
    {
        Matrix3D holder = Orientation.About(new Vector3D(random.NextDouble() - 0.5, random.NextDouble() - 0.5, 1), 360 * random.NextDouble()).Rotation;
        foreach (LatticeDirection zone in zones)
        {
            Vector3D d = holder * lattice.ToCartesian(new Vector3D(zone.U, zone.V, zone.W));
            d = 1 / d.Length * d;
            GoniometerAngles angles = new(Math.Asin(Math.Clamp(d.Y, -1, 1)) * 180 / Math.PI, Math.Atan2(-d.X, d.Z) * 180 / Math.PI);
            Matrix3D rotation = angles.Rotation() * holder;
            PlaneVector[] seen = [.. InZone(zone).Where(h => isSeen(h.X, h.Y, h.Z)).Select(h => rotation * (lattice.Inverse * h.ToVector3D())).Select(g => new PlaneVector(g.X, g.Y)).OrderBy(g => g.Length)];
            yield return (Generated(seen), new GoniometerAngles(angles.AlphaDegrees + Error(), angles.BetaDegrees + Error()));
        }

        double Error() => error * (2 * random.NextDouble() - 1);
    }

    /// <summary>The finest lattice of pairs of vectors: those that enclose the least area.</summary>
    private static PlaneLattice Generated(PlaneVector[] seen)
    {
        PlaneVector a = seen[0];
        double area = seen.Select(v => Math.Abs(a.Cross(v))).Where(x => x > 1e-9).Min();
        return new PlaneLattice(a, seen.First(v => Math.Abs(Math.Abs(a.Cross(v)) - area) < 1e-9)).Reduced();
    }

    private static IEnumerable<IntegerVector3> InZone(LatticeDirection zone) =>
        from h in Enumerable.Range(-6, 13)
        from k in Enumerable.Range(-6, 13)
        from l in Enumerable.Range(-6, 13)
        where h * zone.U + k * zone.V + l * zone.W == 0 && (h, k, l) != (0, 0, 0)
        select new IntegerVector3(h, k, l);
}

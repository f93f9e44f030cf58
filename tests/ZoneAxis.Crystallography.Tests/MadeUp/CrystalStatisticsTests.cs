namespace ZoneAxis.Crystallography.Tests.MadeUp;

public class CrystalStatisticsTests
{
    private static readonly Crystal Halite = Cube("NaCl", 5.64, [("Na", 0), ("Cl", 0.5)]);
    private static readonly Crystal Sylvite = Cube("KCl", 6.29, [("K", 0), ("Cl", 0.5)]);

    [Fact]
    public void Two_salts_are_counted_as_they_are()
    {
        CrystalStatistics statistics = CrystalStatistics.Measure([Halite, Sylvite]);
        Assert.Equal(new OrbitCount(CrystalSystem.Cubic, 2, 2, 2), Assert.Single(statistics.Orbits));
        Assert.Equal(new MultiplicityCount(CrystalSystem.Cubic, 1, 4), Assert.Single(statistics.Multiplicities));
        ElementStatistics chlorine = statistics.Elements.Single(element => element.Element.Symbol == "Cl");
        Assert.Equal((2, 0.5), (chlorine.Crystals, chlorine.Share));
        Assert.Equal((1, 1), (statistics.VolumeRatio.At(0), statistics.VolumeRatio.At(1)), Close);
        Assert.Equal((2, 2), (statistics.PrimitiveAtoms.At(0), statistics.PrimitiveAtoms.At(1)), Close);
        Assert.Empty(statistics.Shapes);
        // The shortest like distance is a/√2, the shortest unlike one a/2.
        Assert.Equal(Halite.Lattice.Parameters.A / Math.Sqrt(2), chlorine.ShortestDistanceTo(chlorine), 0.01);
        ElementStatistics sodium = statistics.Elements.Single(element => element.Element.Symbol == "Na");
        Assert.Equal(Halite.Lattice.Parameters.A / 2, sodium.ShortestDistanceTo(sodium with { Element = chlorine.Element, VolumeCubicAngstrom = chlorine.VolumeCubicAngstrom }), 0.01);
    }

    [Fact]
    public void The_cell_of_a_measured_crystal_is_the_sum_of_its_atoms_volumes()
    {
        CrystalStatistics statistics = CrystalStatistics.Measure([Halite, Sylvite]);
        double VolumeOf(string symbol) => statistics.Elements.Single(element => element.Element.Symbol == symbol).VolumeCubicAngstrom;
        Assert.Equal(Halite.Lattice.Volume / 4, VolumeOf("Na") + VolumeOf("Cl"), 0.01);
        Assert.Equal(Sylvite.Lattice.Volume / 4, VolumeOf("K") + VolumeOf("Cl"), 0.01);
    }

    [Fact]
    public void Partly_occupied_crystals_are_left_out() => Assert.Throws<ArgumentException>(() =>
        CrystalStatistics.Measure([Halite with { Sites = [.. Halite.Sites.Select(site => site with { Occupancy = 0.5 })] }]));

    [Fact]
    public void A_table_that_is_written_is_read_the_same()
    {
        using StringWriter writer = new();
        CrystalStatistics.MaterialsProject2020.Write(writer, ["a comment"]);
        CrystalStatistics read = CrystalStatistics.Read(new StringReader(writer.ToString()));
        Assert.Equal(CrystalStatistics.MaterialsProject2020.Elements, read.Elements);
        Assert.Equal(CrystalStatistics.MaterialsProject2020.Orbits, read.Orbits);
        Assert.Equal(CrystalStatistics.MaterialsProject2020.Multiplicities, read.Multiplicities);
        Assert.Equal(CrystalStatistics.MaterialsProject2020.Shapes, read.Shapes);
        Assert.Equal(CrystalStatistics.MaterialsProject2020.VolumeRatio, read.VolumeRatio);
    }

    [Theory]
    [InlineData("")]
    [InlineData("element,Xx,1,1,1,1,1")]
    [InlineData("volume-ratio\nprimitive-atoms,1\nelement,H,1")]
    [InlineData("volume-ratio,1\nprimitive-atoms,1\nelement,H,1,1,1,1,1\norbits,Cubic,2,2,1")]
    public void A_damaged_table_is_refused_in_a_sentence(string text) =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => CrystalStatistics.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_table_of_the_Materials_Project_is_plausible()
    {
        CrystalStatistics statistics = CrystalStatistics.MaterialsProject2020;
        Assert.Equal(7, statistics.Orbits.Select(count => count.System).Distinct().Count());
        Assert.InRange(statistics.VolumeRatio.At(0.5), 0.95, 1.05);
        Assert.Equal("O", statistics.Elements.MaxBy(element => element.Crystals)!.Element.Symbol);
        Assert.InRange(statistics.Elements.Single(element => element.Element.Symbol == "Fe").VolumeCubicAngstrom, 8, 16);
    }

    [Fact]
    public void Quantiles_of_even_numbers_are_straight()
    {
        Quantiles even = Quantiles.Of(Enumerable.Range(0, 101).Select(number => (double)number));
        Assert.All(Enumerable.Range(0, 101), number => Assert.Equal(number, even.At(number / 100.0), 1e-9));
        Assert.Equal(10, Quantiles.Of(Enumerable.Range(0, 101).Select(number => (double)number), 0.1).At(0), 1e-9);
        Assert.Equal(4, new Quantiles([4]).At(0.3));
        Assert.Throws<ArgumentOutOfRangeException>(() => even.At(double.NaN));
    }

    private static bool Close((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) < 1e-3 && Math.Abs(a.Item2 - b.Item2) < 1e-3;

    private static Crystal Cube(string name, double side, (string Symbol, double Offset)[] atoms)
    {
        Vector3D[] centring = [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)];
        return new Crystal(name, new Lattice(new(side, side, side, 90, 90, 90)), [
            .. from atom in atoms
               from t in centring
               select new Site(Element.FromSymbol(atom.Symbol), (t + new Vector3D(atom.Offset, atom.Offset, atom.Offset)).WrappedToCell()),
        ]);
    }
}

using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.MadeUp;

public class CrystalVariationsTests
{
    private const int FromSeeds = 2;

    private static readonly MadeUpCrystals MadeUp = new();

    [Fact]
    public void A_relative_has_the_group_of_its_crystal_whichever_of_the_230_that_is()
    {
        int seed = TestSeed.Next();
        Random random = new(seed);
        int varied = 0;
        foreach (int group in Enumerable.Range(1, 230))
        {
            CrystalSymmetry symmetry = SymmetryFinder.Find(MadeUp.Draw(group, seed + (group % FromSeeds)));
            Crystal drawn = CrystalVariations.Draw(symmetry, random);
            Assert.Equal(group, SymmetryFinder.Find(drawn).Number);
            Assert.Equal(symmetry.StandardCell.Sites.Select(site => site.Fraction), drawn.Sites.Select(site => site.Fraction));
            Assert.Equal(symmetry.StandardCell.Composition().Count, drawn.Composition().Count);
            if (drawn != symmetry.StandardCell)
                varied++;
        }

        // A draw that comes near to a higher symmetry is not taken; that is rare.
        Assert.True(varied > 210, $"{varied} of 230 crystals have relatives.");
    }

    [Fact]
    public void A_cubic_cell_stays_cubic_and_takes_the_volume_of_its_new_elements()
    {
        Crystal halite = Cubic("Na", "Cl", 5.64);
        CrystalSymmetry symmetry = SymmetryFinder.Find(halite);
        Random random = new(1);
        Crystal[] drawn = [.. Enumerable.Range(0, 50).Select(_ => CrystalVariations.Draw(symmetry, random, new VariationOptions { StrainPercent = 0, ExchangeChance = 1 }))];
        Assert.All(drawn, one => Assert.Equal(new CellParameters(one.Lattice.Parameters.A, one.Lattice.Parameters.A, one.Lattice.Parameters.A, 90, 90, 90), one.Lattice.Parameters));
        Assert.All(drawn, one => Assert.DoesNotContain(one.Composition().Keys, element => element.Symbol is "Na" or "Cl"));
        double[] edges = [.. drawn.Where(one => one.Composition().Keys.Any(element => element.Symbol == "Cs")).Select(one => one.Lattice.Parameters.A)];
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.InRange(edge, 5.64, 9));
    }

    [Fact]
    public void Nothing_asked_for_nothing_changed()
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(Cubic("Na", "Cl", 5.64));
        Crystal drawn = CrystalVariations.Draw(symmetry, new Random(1), new VariationOptions { StrainPercent = 0, ExchangeChance = 0 });
        Assert.Equal(symmetry.StandardCell.Lattice.Parameters.A, drawn.Lattice.Parameters.A, 1e-12);
        Assert.Equal(symmetry.StandardCell.Sites, drawn.Sites);
    }

    [Theory]
    [InlineData(-1, 0.5)]
    [InlineData(21, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(2, 1.1)]
    public void Options_out_of_their_range_are_refused(double strain, double chance) =>
        Assert.Throws<ArgumentException>(() => CrystalVariations.Draw(SymmetryFinder.Find(Cubic("Na", "Cl", 5.64)), new Random(1), new VariationOptions { StrainPercent = strain, ExchangeChance = chance }));

    private static Crystal Cubic(string cation, string anion, double edge)
    {
        Vector3D[] corners = [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)];
        return new Crystal(
            cation + anion,
            new Lattice(new CellParameters(edge, edge, edge, 90, 90, 90)),
            [.. corners.Select(at => new Site(Element.FromSymbol(cation), at)), .. corners.Select(at => new Site(Element.FromSymbol(anion), at + new Vector3D(0.5, 0, 0)))]);
    }
}

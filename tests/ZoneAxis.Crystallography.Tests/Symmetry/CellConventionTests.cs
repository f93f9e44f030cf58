using ZoneAxis.Crystallography.Tests.Invariants;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class CellConventionTests
{
    private const CellConvention None = (CellConvention)99;

    [Theory]
    [InlineData(CellConvention.AsGiven, "as-given", "as-given")]
    [InlineData(CellConvention.InternationalTables, "ita", "ita")]
    [InlineData(CellConvention.SetyawanCurtarolo, "sc", "setyawan-curtarolo")]
    public void A_convention_has_a_word_and_a_name_and_is_told_by_either(CellConvention convention, string word, string name)
    {
        Assert.Equal((word, name), (convention.Word(), convention.Name()));
        Assert.All([word, name, word.ToUpperInvariant(), name.ToUpperInvariant()], text => Assert.Equal(convention, CellConventions.Parse(text)));
    }

    [Fact]
    public void Every_convention_is_in_the_table_and_no_word_stands_for_two()
    {
        Assert.Equal(Enum.GetValues<CellConvention>(), CellConventions.All);
        Assert.Equal(CellConventions.All.Length, CellConventions.All.SelectMany(one => new[] { one.Word(), one.Name() }.Distinct()).GroupBy(text => CellConventions.Parse(text)).Count());
        Assert.Equal([CellConvention.InternationalTables, CellConvention.SetyawanCurtarolo], CellConventions.Standard);
    }

    [Fact]
    public void What_is_no_convention_is_refused_with_the_words_that_are()
    {
        string sentence = Assert.Throws<FormatException>(() => CellConventions.Parse("xyz")).Message;
        Assert.Contains("'xyz'", sentence, StringComparison.Ordinal);
        Assert.Contains("'as-given', 'ita', 'sc', 'setyawan-curtarolo'", sentence, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => None.Word());
        Assert.Throws<ArgumentOutOfRangeException>(() => None.Name());
        CrystalSymmetry symmetry = SymmetryFinder.Find(Iron);
        Assert.Throws<ArgumentOutOfRangeException>(() => symmetry.CellOf(None));
        Assert.Throws<ArgumentOutOfRangeException>(() => symmetry.TransformationTo(None));
    }

    [Fact]
    public void A_crystal_as_given_stays_as_it_is()
    {
        Crystal given = DrawnCrystal.Supercell(Iron, 0, 5);
        CrystalSymmetry symmetry = SymmetryFinder.Find(given);
        Assert.Same(given, symmetry.CellOf(CellConvention.AsGiven));
        Assert.Equal(new CellTransformation(IntegerMatrix3.Identity, 1, Vector3D.Zero), symmetry.TransformationTo(CellConvention.AsGiven));
    }

    [Fact]
    public void A_crystal_is_put_in_the_cell_of_a_convention()
    {
        Crystal doubled = DrawnCrystal.Supercell(Iron, 2, 2);
        Assert.Equal(4, CellConvention.AsGiven.CellOf(doubled, SymmetryTolerance.MaterialsProject).Sites.Length);
        Assert.Equal(2, CellConvention.InternationalTables.CellOf(doubled, SymmetryTolerance.MaterialsProject).Sites.Length);
        Assert.Equal(2, CellConvention.SetyawanCurtarolo.CellOf(doubled, SymmetryTolerance.MaterialsProject).Sites.Length);
    }

    private static Crystal Iron { get; } = new(
        "iron", new Lattice(new(2.87, 2.87, 2.87, 90, 90, 90)), [new(Element.FromSymbol("Fe"), default), new(Element.FromSymbol("Fe"), new(0.5, 0.5, 0.5))]);
}

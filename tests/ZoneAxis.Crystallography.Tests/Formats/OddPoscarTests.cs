namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>POSCAR files as they are met: without symbols, with long lists, written by Fortran.</summary>
public class OddPoscarTests
{
    private const string NoSymbols = "two kinds\n1.0\n4 0 0\n0 4 0\n0 0 4\n1 2\nDirect\n0 0 0\n.5 .5 0\n0 .5 .5\n";

    [Fact]
    public void Kinds_without_symbols_are_called_by_letters_and_said_so()
    {
        StructureResult result = Read(NoSymbols, CrystalReadOptions.Default);
        Assert.Equal(["A", "B", "B"], result.Crystal!.Sites.Select(site => site.Element.Symbol));
        Assert.All(result.Crystal.Sites, site => Assert.False(site.Element.IsKnown));
        Assert.Equal(["The file names no elements; its kinds of atoms are called A, B."], result.Notes);
        Assert.Equal([1, 2], result.Crystal.Composition().Values);
    }

    [Fact]
    public void A_kind_is_no_element_of_its_letter()
    {
        Assert.NotEqual(Element.FromSymbol("B"), Element.Unknown(1));
        Assert.Equal(Element.Unknown(1), Element.Unknown(1));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    public void Behind_Z_comes_AA(int kind, string letters) => Assert.Equal(letters, Element.Unknown(kind).Symbol);

    [Fact]
    public void Elements_given_for_the_kinds_go_before_the_first_line()
    {
        CrystalReadOptions options = new() { Elements = [Element.FromSymbol("Ti"), Element.FromSymbol("O")] };
        StructureResult result = Read(NoSymbols.Replace("two kinds", "Na Cl", StringComparison.Ordinal), options);
        Assert.Equal(["Ti", "O", "O"], result.Crystal!.Sites.Select(site => site.Element.Symbol));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Elements_must_be_as_many_as_the_kinds()
    {
        CrystalReadOptions options = new() { Elements = [Element.FromSymbol("Ti")] };
        Assert.Equal(
            "f, line 6: there are 2 kinds of atoms without symbols, and 1 elements are given for them.",
            Assert.Throws<CrystalFormatException>(() => PoscarReader.Parse(NoSymbols, "f", options)).Message);
    }

    [Fact]
    public void Symbols_behind_some_positions_only_are_no_symbols() =>
        Assert.Equal(["A", "B", "B"], Read(NoSymbols.Replace("0 0 0\n.", "0 0 0 Ti\n.", StringComparison.Ordinal), CrystalReadOptions.Default).Crystal!.Sites.Select(site => site.Element.Symbol));

    [Fact]
    public void Kinds_are_written_without_symbols_and_no_file_that_needs_elements()
    {
        Crystal crystal = PoscarReader.Parse(NoSymbols, "f");
        Assert.Equal(["A", "B", "B"], PoscarReader.Parse(PoscarWriter.ToText(crystal), "f").Sites.Select(site => site.Element.Symbol));
        CrystalWriteException error = Assert.Throws<CrystalWriteException>(() => CifWriter.ToText(crystal));
        Assert.Equal("A CIF file needs elements, and the element of the kind A in two kinds is not known.", error.Message);
        Assert.Equal(Element.NameElements, error.Remedy);
        Assert.Throws<CrystalWriteException>(() => PdbWriter.ToText(crystal));
    }

    [Fact]
    public void Symbols_and_numbers_may_be_broken_over_lines() => Assert.Equal(
        ["Cs", "Cl", "Cs", "Cs", "Cl"],
        PoscarReader.Parse("x\n1\n8 0 0\n0 4 0\n0 0 4\nCs Cl ! one\nCs Cl\n1 1\n2 1\nDirect\n0 0 0\n.25 .5 .5\n.5 0 0\n.75 0 0\n.75 .5 .5\n", "f").Sites.Select(site => site.Element.Symbol));

    [Fact]
    public void Numbers_without_symbols_may_be_broken_over_lines() => Assert.Equal(
        ["A", "B", "C"], PoscarReader.Parse("x\n1\n8 0 0\n0 4 0\n0 0 4\n1 1\n1\nDirect\n0 0 0\n.25 .5 .5\n.5 0 0\n", "f").Sites.Select(site => site.Element.Symbol));

    [Fact]
    public void Numbers_may_have_the_exponents_of_Fortran()
    {
        Crystal crystal = PoscarReader.Parse("x\n1.0d0\n4.1D0 0 0\n0 4.1D+00 0\n0 0 41.d-1\nCs Cl\n1 1\nDirect\n0 0 0\n5.d-1 .5D0 .5\n", "f");
        Assert.Equal(4.1, crystal.Lattice.Parameters.C, 1e-12);
        Assert.Equal(0.5, crystal.Sites[1].Fraction.X, 1e-12);
    }

    private static StructureResult Read(string text, CrystalReadOptions options)
    {
        using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes(text));
        return Assert.Single(StructureFile.ReadEach(content, "f.vasp", options, out _));
    }
}

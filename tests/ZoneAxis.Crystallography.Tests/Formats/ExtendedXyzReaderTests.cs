namespace ZoneAxis.Crystallography.Tests.Formats;

public class ExtendedXyzReaderTests
{
    private const string TwoAtoms = "2\nLattice=\"4 0 0 0 5 0 0 0 6\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\nNa 0 0 0\nCl 2 2.5 3\n";

    [Fact]
    public void Cell_and_atoms_are_read()
    {
        Crystal crystal = Only(TwoAtoms);
        Assert.Equal(new CellParameters(4, 5, 6, 90, 90, 90), crystal.Lattice.Parameters);
        Assert.Equal(["Na", "Cl"], crystal.Sites.Select(site => site.Element.Symbol));
        AssertClose(new Vector3D(0.5, 0.5, 0.5), crystal.Sites[1].Fraction);
    }

    [Theory]
    [InlineData("Properties=species:S:1:pos:R:3", "energy=-1.5 comment=\"a=b c\" Properties=species:S:1:pos:R:3 stress={1 2 3}")]
    [InlineData("Properties=species:S:1:pos:R:3", "")]
    [InlineData("Lattice=", "lattice=")]
    [InlineData("Lattice=\"4 0 0 0 5 0 0 0 6\"", "Lattice=[[4, 0, 0], [0, 5, 0], [0, 0, 6]]")]
    [InlineData("Lattice=\"4 0 0 0 5 0 0 0 6\"", "Lattice='4 0 0 0 5 0 0 0 6'")]
    [InlineData("Na 0 0 0", "11 4 0 6")]
    public void The_ways_of_other_programs_are_read(string one, string other)
    {
        Crystal crystal = Only(TwoAtoms.Replace(one, other, StringComparison.Ordinal));
        Assert.Equal(2, crystal.Sites.Length);
        AssertClose(Vector3D.Zero, crystal.Sites[0].Fraction);
    }

    [Fact]
    public void Columns_are_where_the_properties_say()
    {
        string text = "1\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=forces:R:3:Z:I:1:occupancy:R:1:pos:R:3:tag:S:1\n.1 .2 .3 26 0.5 1 2 3 x\n";
        Site site = Assert.Single(Only(text).Sites);
        Assert.Equal(("Fe", 0.5), (site.Element.Symbol, site.Occupancy));
        AssertClose(new Vector3D(0.25, 0.5, 0.75), site.Fraction);
    }

    [Fact]
    public void Positions_belong_to_the_frame_of_the_lattice_even_if_it_is_left_handed()
    {
        string text = "2\nLattice=\"5 0.1 0.2 0 6 0.3 1 0 -7\"\nC .5 1.2 -2.1\nC 2.0 .6 -1.4\n";
        Crystal crystal = Only(text);
        Vector3D difference = (crystal.Sites[0].Fraction - crystal.Sites[1].Fraction).WrappedToNearest();
        Assert.Equal(new Vector3D(1.5, 0.6, 0.7).Length, crystal.Lattice.ToCartesian(difference).Length, 9);
        Assert.Equal(new Vector3D(1, 0, -7).Length, crystal.Lattice.Parameters.C, 9);
    }

    [Fact]
    public void Every_frame_is_a_crystal_and_a_wrong_one_does_not_stop_the_others()
    {
        string text = TwoAtoms + TwoAtoms.Replace("Na", "Xx", StringComparison.Ordinal) + TwoAtoms;
        StructureResult[] results = [.. ExtendedXyzReader.ParseEach(text, "run.xyz")];
        Assert.Equal(["run", "run 2", "run 3"], results.Select(result => result.Name));
        Assert.Equal([1, 5, 9], results.Select(result => result.Line));
        Assert.Equal("run.xyz, line 7, column 1: found 'Xx' where the symbol of an element was expected.", results[1].Error!.Message);
        Assert.NotNull(results[2].Crystal);
    }

    [Theory]
    [InlineData("2\n", "two\n", "f, line 1, column 1: found 'two' where a number of the number of atoms was expected.")]
    [InlineData("2\n", "0\n", "f, line 1, column 1: found '0' where the number of atoms, alone in its line, was expected.")]
    [InlineData("2\n", "1000000\n", "f, line 1: the cell has more than 100000 atoms, the limit of these settings.")]
    [InlineData("2\n", "3\n", "f, line 4: the file ends after this line, atom 3 of 3 was expected next.")]
    [InlineData("Lattice", "Gitter", "f, line 2: the line has no Lattice=\"…\", a crystal's nine numbers were expected (a plain XYZ file has no cell).")]
    [InlineData("4 0 0 0 5 0 0 0 6", "4 0 0 0 5 0 0 0", "f, line 2, column 9: Lattice has 8 numbers, 9 were expected: the rows a, b, c in Å.")]
    [InlineData("4 0 0 0 5 0 0 0 6", "4 0 0 0 5 0 0 0 NaN", "f, line 2, column 9: found 'NaN' where a number of Lattice was expected.")]
    [InlineData("4 0 0 0 5 0 0 0 6", "4 0 0 0 5 0 0 0 0", "f, line 2, column 9: the cell length c is 0 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("4 0 0 0 5 0 0 0 6", "4 0 0 0 4 0 4 4 0", "f, line 2, column 9: The cell angles 45°, 45°, 90° cannot close to a cell.")]
    [InlineData("0 0 0 6\"", "0 0 0 6", "f, line 2, column 9: this value is not closed by \" in its line.")]
    [InlineData("species:S:1:pos:R:3", "species:S:1:pos:R", "f, line 2, column 40: Properties is 'species:S:1:pos:R', groups of name:type:columns were expected.")]
    [InlineData("species:S:1:pos:R:3", "species:S:1:force:R:3", "f, line 2, column 40: Properties is 'species:S:1:force:R:3', species:S:1 and pos:R:3 were expected in it.")]
    [InlineData("T T T", "T T F", "f, line 2, column 64: pbc is 'T T F', a crystal that repeats in three directions (T T T) was expected.")]
    [InlineData("Na 0 0 0", "Na 0 0", "f, line 3: the line has 3 words, the 4 that Properties names were expected of an atom.")]
    [InlineData("Na 0 0 0", "Na 0 0 here", "f, line 3, column 8: found 'here' where a number of a position was expected.")]
    [InlineData("Na 0 0 0", "", "f, line 3: the line is blank, atom 1 of 2 was expected.")]
    [InlineData("Na 0 0 0", "Na 2 2.5 3.1", "f, line 4: the atom Cl2 lies 0.10 Å from Na1 of line 3, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    public void A_wrong_file_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, TwoAtoms, StringComparison.Ordinal);
        string text = TwoAtoms.Replace(right, wrong, StringComparison.Ordinal);
        if (right == "0 0 0 6\"")
            text = text.Replace("\"T T T\"", "T", StringComparison.Ordinal);
        Assert.Equal(sentence, ExtendedXyzReader.ParseEach(text, "f")[0].Error?.Message);
    }

    private static Crystal Only(string text) => Assert.Single(StructureResult.Crystals(ExtendedXyzReader.ParseEach(text, "f")));

    private static void AssertClose(Vector3D expected, Vector3D actual) =>
        Assert.True((expected - actual).WrappedToNearest().Length < 1e-12, $"{actual} is not {expected}.");
}

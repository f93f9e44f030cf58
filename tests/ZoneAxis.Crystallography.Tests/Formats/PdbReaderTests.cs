namespace ZoneAxis.Crystallography.Tests.Formats;

public class PdbReaderTests
{
    private static readonly string OneAtom = PdbText.Cube("P 1", PdbText.Atom(1, 2, 3));

    [Theory]
    [InlineData("P 1", 1)]
    [InlineData("", 1)]
    [InlineData("P 21 21 21", 4)]
    [InlineData("P 1 21 1", 2)]
    [InlineData("P 21 3", 12)]
    [InlineData("F m -3 m", 192)]
    [InlineData("R 3", 3)]
    public void The_group_of_the_cell_record_makes_the_other_atoms(string group, int atoms)
    {
        Crystal crystal = PdbReader.Parse(PdbText.Cube(group, PdbText.Atom(1, 2, 3.5)), "f");
        Assert.Equal(atoms, crystal.Sites.Length);
        Assert.Equal("1ABC", crystal.Name);
        AssertClose(new Vector3D(0.1, 0.2, 0.35), crystal.Sites[0].Fraction);
    }

    [Theory]
    [InlineData("H 3", 9)]
    [InlineData("H 3 2", 18)]
    [InlineData("R 3 2", 18)]
    public void H_means_an_R_group_on_hexagonal_axes(string group, int atoms)
    {
        string text = PdbText.Cube(group, PdbText.Atom(1, 2.5, 3.1)).Replace("  90.00  90.00  90.00", "  90.00  90.00 120.00", StringComparison.Ordinal);
        Assert.Equal(atoms, PdbReader.Parse(text, "f").Sites.Length);
    }

    [Theory]
    [InlineData("FE", " FE ", "Fe")]
    [InlineData("", "FE  ", "Fe")]
    [InlineData("", " CA ", "C")]
    [InlineData("", "CA  ", "Ca")]
    [InlineData("", "HG11", "H")]
    [InlineData("", "HG  ", "Hg")]
    [InlineData("", "1HB ", "H")]
    [InlineData("D", " D1 ", "H")]
    public void The_element_stands_in_its_columns_or_in_the_name(string symbol, string name, string element) =>
        Assert.Equal(element, PdbReader.Parse(PdbText.Cube("P 1", PdbText.Atom(0, 0, 0, symbol, name: name)), "f").Sites[0].Element.Symbol);

    [Fact]
    public void Scale_records_place_the_atoms()
    {
        // c along x, a along y, b along z, and the origin at (½, 0, 0).
        string[] scale =
        [
            "SCALE1      0.000000  0.100000  0.000000        0.50000",
            "SCALE2      0.000000  0.000000  0.100000        0.00000",
            "SCALE3      0.100000  0.000000  0.000000        0.00000",
        ];
        Crystal crystal = PdbReader.Parse(PdbText.Cube("P 1", [.. scale, PdbText.Atom(1, 2, 3)]), "f");
        AssertClose(new Vector3D(0.7, 0.3, 0.1), crystal.Sites[0].Fraction);
    }

    [Fact]
    public void Atoms_of_later_models_and_those_without_occupancy_are_left_out()
    {
        string text = PdbText.Cube("P 1", "MODEL        1", PdbText.Atom(0, 0, 0), PdbText.Atom(5, 5, 5, occupancy: "0.00"), PdbText.Atom(3, 3, 3, occupancy: ""), "ENDMDL", "MODEL        2", PdbText.Atom(2, 0, 0), "ENDMDL");
        Assert.Equal([1.0, 1.0], PdbReader.Parse(text, "f").Sites.Select(site => site.Occupancy));
    }

    [Fact]
    public void A_position_rounded_to_a_thousandth_is_put_on_its_special_position()
    {
        // 1/3 of 10 Å on a threefold axis of hexagonal axes: a/3 + 2b/3.
        string text = PdbText.Cube("P 3", PdbText.Atom(0, 5.774, 2)).Replace("  90.00  90.00  90.00", "  90.00  90.00 120.00", StringComparison.Ordinal);
        Site site = Assert.Single(PdbReader.Parse(text, "f").Sites);
        Assert.Equal(1.0 / 3, site.Fraction.X, 9);
        Assert.Equal(2.0 / 3, site.Fraction.Y, 9);
    }

    [Theory]
    [InlineData("CRYST1   10.000   10.000", "CRYST1             10.000", "f, line 2, column 7: found nothing in columns 7 to 15 where the cell length a (Å) was expected.")]
    [InlineData("CRYST1   10.000   10.000", "CRYST1   10.000      NaN", "f, line 2, column 16: found 'NaN' in columns 16 to 24 where the cell length b (Å) was expected.")]
    [InlineData("CRYST1   10.000   10.000", "CRYST1    0.000   10.000", "f, line 2, column 7: the cell length a is 0 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("CRYST1   10.000   10.000", "CRYST1  -10.000   10.000", "f, line 2, column 7: the cell length a is -10 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("10.000   10.000   10.000", " 1.000    1.000    1.000", "f, line 2: the cell of 1 Å says that this structure is no crystal, the cell of a crystal was expected.")]
    [InlineData("  90.00  90.00  90.00", " 120.00 170.00  90.00", "f, line 2, column 7: The cell angles 120°, 170°, 90° cannot close to a cell.")]
    [InlineData(" P 1 ", " Q 1 ", "f, line 2, column 56: the symmetry operations of the space group Q 1 are not known.")]
    [InlineData(" P 1   ", " P 63/m", "f, line 2, column 56: the symmetry operation 'x-y,x,z+1/2' does not fit the cell a = 10 Å, b = 10 Å, c = 10 Å, α = 90°, β = 90°, γ = 90°.")]
    [InlineData("CRYST1", "REMARK", "f: the file has no CRYST1 record, a cell was expected.")]
    [InlineData("HETATM", "REMARK", "f: the file has no ATOM or HETATM record with an occupancy above zero.")]
    [InlineData("   2.000", "   2.0.0", "f, line 3, column 39: found '2.0.0' in columns 39 to 46 where y (Å) was expected.")]
    [InlineData("   2.000   3.000  1.00  0.00           O  ", "   2.000", "f, line 3, column 47: found nothing in columns 47 to 54 where z (Å) was expected.")]
    [InlineData("  1.00  0.00           O  ", "  2.00  0.00           O  ", "f, line 3, column 55: found '2.00' where an occupancy from 0 to 1 was expected.")]
    [InlineData("  1.00  0.00           O  ", "  1.00  0.00          Xx  ", "f, line 3, column 77: found 'Xx' where the symbol of an element was expected.")]
    [InlineData("O1  UNL A   1       1.000   2.000   3.000  1.00  0.00           O", "Q1  UNL A   1       1.000   2.000   3.000  1.00  0.00            ", "f, line 3, column 13: found 'Q1' where an atom name that begins with the symbol of an element was expected, for columns 77 and 78 hold none.")]
    [InlineData("HETATM", "MTRIX1   1  0.500000  0.000000  0.000000        0.00000\nHETATM", "f, line 3: MTRIX records ask for copies of the atoms that the file does not list, a file with all atoms of the asymmetric unit was expected.")]
    [InlineData("HETATM", "SCALE1      0.200000  0.000000  0.000000        0.00000\nSCALE2      0.000000  0.100000  0.000000        0.00000\nSCALE3      0.000000  0.000000  0.100000        0.00000\nHETATM", "f, line 3: SCALE1 to SCALE3 do not describe the cell of CRYST1, a = 10 Å, b = 10 Å, c = 10 Å, α = 90°, β = 90°, γ = 90°.")]
    public void A_wrong_file_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, OneAtom, StringComparison.Ordinal);
        AssertSentence(sentence, OneAtom.Replace(right, wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void Overlapping_atoms_are_named() => AssertSentence(
        "f, line 4: the atom O1 lies 0.40 Å from O1 of line 3, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.",
        PdbText.Cube("P 1", PdbText.Atom(1, 1, 1), PdbText.Atom(1, 1, 1.4)));

    [Fact]
    public void Too_many_atoms_are_refused()
    {
        string text = PdbText.Cube("P 1", PdbText.Atom(1, 1, 1), PdbText.Atom(3, 3, 3));
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => PdbReader.Parse(text, "f", new CrystalReadOptions { MaximumAtoms = 1 }));
        Assert.Equal("f, line 4: the cell has more than 1 atoms, the limit of these settings.", error.Message);
    }

    private static void AssertSentence(string sentence, string text) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => PdbReader.Parse(text, "f")).Message);

    private static void AssertClose(Vector3D expected, Vector3D actual) => Assert.True((expected - actual).Length < 1e-9, $"{actual} is not {expected}.");
}

namespace ZoneAxis.Crystallography.Tests.Formats;

public class CifErrorTests
{
    private static readonly string[] Identity = ["x,y,z"];

    // Lines of the made-up files: 1 data_, 2 to 7 cell, 8 and 9 heads of the operations, 10 the identity, 11 to 15 heads of the sites, 16 the first site.
    [Theory]
    [InlineData("_cell_length_b 10\n", "", "f, line 1: data block 'test' has atom sites but no _cell_length_b, a length in Å was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b ?", "f, line 1: data block 'test' has atom sites but no _cell_length_b, a length in Å was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b ten", "f, line 3, column 16: _cell_length_b is 'ten', a number was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b NaN", "f, line 3, column 16: _cell_length_b is 'NaN', a number was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b -10", "f, line 3, column 16: _cell_length_b is -10, a positive length in Å was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b 0.0", "f, line 3, column 16: _cell_length_b is 0.0, a positive length in Å was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b 1e9", "f, line 5, column 19: the cell length b is 1000000000 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("_cell_angle_beta 90", "_cell_angle_beta 190", "f, line 6, column 18: _cell_angle_beta is 190, an angle between 0 and 180° was expected.")]
    [InlineData("alpha 90\n_cell_angle_beta 90", "alpha 120\n_cell_angle_beta 170", "f, line 5, column 19: The cell angles 120°, 170°, 90° cannot close to a cell.")]
    [InlineData("_cell_length_b 10", "_cell_length_b 10 11", "f, line 3, column 19: found '11' where a data name (_…), loop_ or a data block was expected.")]
    [InlineData("_cell_length_b 10", "_cell_length_b 10\n_cell_length_b 11", "f, line 4, column 1: _cell_length_b is given a second time in data block 'test', as '10' and as '11'.")]
    [InlineData("_cell_length_b 10", "_cell_length_b\n", "f, line 5, column 1: found '_cell_length_c' where the value of _cell_length_b was expected.")]
    [InlineData("'x,y,z'", "'x,y,q'", "f, line 10, column 1: the symmetry operation 'x,y,q' holds 'q' where x, y, z or a number was expected.")]
    [InlineData("'x,y,z'", "'x,y,z' '-x,-y,z+1/2' '-x,-y,-z'", "f, line 10, column 1: the symmetry operations form no group: '-x,-y,-z' followed by '-x,-y,z+1/2' gives 'x,y,-z+1/2', which is not in the list.")]
    [InlineData("'x,y,z'", "'x,y,z' '-y,x-y,z' 'y-x,-x,z'", "f, line 10, column 1: the symmetry operation '-y,x-y,z' does not fit the cell a = 10 Å, b = 10 Å, c = 10 Å, α = 90°, β = 90°, γ = 90°.")]
    [InlineData("'x,y,z'", "?\n_symmetry_Int_Tables_number 0", "f, line 11, column 29: found '0' where the number of a space group, 1 to 230, was expected.")]
    [InlineData("O1 0 0 0", "O1 0 0 zero", "f, line 16, column 8: found 'zero' where a fractional coordinate was expected.")]
    [InlineData("O1 0 0 0", "Q1 0 0 0", "f, line 16, column 1: found 'Q1' where the symbol of an element was expected.")]
    [InlineData("O1 0 0 0", "T1 0 0 0", "f, line 16, column 1: found 'T1' where the symbol of an element was expected.")]
    [InlineData("O1 0 0 0", "? 0 0 0", "f, line 16, column 3: this atom site has neither a type symbol nor a label, an element was expected.")]
    [InlineData("O1 0 0 0", "O1 0 0", "f, line 17, column 1: found the end of the file where the loop of line 11 needs 1 more of 4 values for its last row.")]
    [InlineData("O1 0 0 0", "O1 ? 0 0", "f, line 16, column 4: none of the 1 atom sites has coordinates and an occupancy above zero.")]
    [InlineData("O1 0 0 0", "O1 0 0 0\nN1 0.01 0 0.01", "f, line 17: the atom N1 lies 0.14 Å from O1 of line 16, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    [InlineData("O1 0 0 0", "O1 0 0 0\nsave_x", "f, line 17, column 1: the save frame 'x' is not closed by save_.")]
    [InlineData("_atom_site_fract_y\n", "", "f, line 1: data block 'test' has atom sites but no _atom_site_fract_y.")]
    [InlineData("data_test", "test", "f, line 1, column 1: found 'test' where a data block (data_…) was expected.")]
    public void A_wrong_file_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        string text = CifText.P1("O1 0 0 0");
        Assert.Contains(right, text, StringComparison.Ordinal);
        if (right.StartsWith("_atom_site_fract_y", StringComparison.Ordinal))
            text = text.Replace("O1 0 0 0", "O1 0 0", StringComparison.Ordinal);
        AssertSentence(sentence, text.Replace(right, wrong, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.2", "f, line 17, column 10: found '1.2' where an occupancy from 0 to 1 was expected.")]
    [InlineData("-0.1", "f, line 17, column 10: found '-0.1' where an occupancy from 0 to 1 was expected.")]
    [InlineData("half", "f, line 17, column 10: found 'half' where an occupancy from 0 to 1 was expected.")]
    public void An_occupancy_out_of_range_is_named(string occupancy, string sentence) =>
        AssertSentence(sentence, CifText.WithSites(CifText.Cell(10, 90), Identity, "_atom_site_occupancy", [$"O1 0 0 0 {occupancy}"]));

    [Theory]
    [InlineData("", "f: the file has no data block (data_…), so it is no CIF.")]
    [InlineData("# only a comment", "f: the file has no data block (data_…), so it is no CIF.")]
    [InlineData("data_a _cell_length_a 5", "f, line 1: data block 'a' has a cell but no atom sites (_atom_site_fract_x, _y and _z).")]
    [InlineData("data_a\ndata_b", "f: the 2 data blocks have neither a cell nor atom sites (_atom_site_fract_x, _y and _z).")]
    [InlineData("data_a loop_ 1", "f, line 1, column 14: found '1' where a data name (_…) after loop_ was expected.")]
    public void A_file_without_a_crystal_says_what_is_missing(string text, string sentence) => AssertSentence(sentence, text);

    [Fact]
    public void A_group_that_nothing_knows_is_named()
    {
        string text = CifText.P1("O1 0 0 0").Replace("'x,y,z'", "?\n_space_group_name_H-M_alt 'P q -3 m'", StringComparison.Ordinal);
        AssertSentence("f, line 1: data block 'test' lists no symmetry operations: the symmetry operations of the space group P q -3 m are not known.", text);
    }

    [Fact]
    public void Too_many_atoms_are_refused()
    {
        string text = CifText.WithSites(CifText.Cell(10, 90), ["x,y,z", "-x,-y,-z"], "", ["O1 .1 .1 .1", "O2 .2 .2 .2"]);
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f", new CrystalReadOptions { MaximumAtoms = 3 }));
        Assert.Equal("f, line 18: the cell has more than 3 atoms, the limit of these settings.", error.Message);
    }

    [Fact]
    public void The_overlap_check_can_be_switched_off()
    {
        string text = CifText.P1("O1 0 0 0", "N1 0 0 0");
        Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f"));
        Assert.Equal(2, CifReader.Parse(text, "f", new CrystalReadOptions { MinimumDistanceAngstrom = 0 })[0].Sites.Length);
    }

    [Fact]
    public void Overlaps_are_found_across_the_faces_of_the_cell()
    {
        string text = CifText.P1("O1 0.995 0.5 0.5", "N1 0.005 0.5 0.5");
        Assert.Contains("N1 lies 0.10 Å from O1", Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f")).Message, StringComparison.Ordinal);
    }

    private static void AssertSentence(string sentence, string text) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f")).Message);
}

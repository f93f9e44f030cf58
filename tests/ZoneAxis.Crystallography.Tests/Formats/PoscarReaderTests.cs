namespace ZoneAxis.Crystallography.Tests.Formats;

public class PoscarReaderTests
{
    private const string Version5 = "Rock salt\n5.64\n0 .5 .5\n.5 0 .5\n.5 .5 0\nNa Cl\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";

    [Fact]
    public void Version_5_is_read()
    {
        Crystal crystal = PoscarReader.Parse(Version5, "f");
        Assert.Equal("Rock salt", crystal.Name);
        Assert.Equal(["Na", "Cl"], crystal.Sites.Select(site => site.Element.Symbol));
        Assert.Equal(5.64 * 5.64 * 5.64 / 4, crystal.Lattice.Volume, 9);
        Assert.Equal(60, crystal.Lattice.Parameters.Gamma, 9);
    }

    [Theory]
    [InlineData("Na Cl")]
    [InlineData("NaCl")]
    [InlineData("Na1 Cl1")]
    public void Version_4_takes_its_symbols_from_the_comment(string comment)
    {
        Crystal crystal = PoscarReader.Parse(Version5.Replace("Na Cl\n", "", StringComparison.Ordinal).Replace("Rock salt", comment, StringComparison.Ordinal), "f");
        Assert.Equal(["Na", "Cl"], crystal.Sites.Select(site => site.Element.Symbol));
    }

    [Fact]
    public void Version_4_takes_its_symbols_from_behind_the_positions()
    {
        string text = "x\n5\n1 0 0\n0 1 0\n0 0 1\n1 1\nSelective dynamics\nDirect\n0 0 0 T T F Na\n.5 .5 .5 F F F Cl\n";
        Assert.Equal(["Na", "Cl"], PoscarReader.Parse(text, "f").Sites.Select(site => site.Element.Symbol));
    }

    [Theory]
    [InlineData("Fe_pv O/1a2b3c")]
    [InlineData("Fe O ! what VASP ignores")]
    [InlineData("Fe3+ O2-")]
    public void What_follows_a_symbol_is_dropped(string symbols)
    {
        Crystal crystal = PoscarReader.Parse(Version5.Replace("Na Cl", symbols, StringComparison.Ordinal), "f");
        Assert.Equal(["Fe", "O"], crystal.Sites.Select(site => site.Element.Symbol));
    }

    [Theory]
    [InlineData("2", 80, 20)]
    [InlineData("-640", 640, 20)]
    [InlineData("2 4 0.5", 40, 20)]
    public void The_scale_is_a_factor_or_a_volume_or_three_factors(string scale, double volume, double expectedPercent)
    {
        string text = $"x\n{scale}\n1 0 0\n0 2 0\n0 0 5\nC\n1\nCartesian\n.2 .4 1\n";
        Crystal crystal = PoscarReader.Parse(text, "f");
        Assert.Equal(volume, crystal.Lattice.Volume, 9);
        AssertClose(0.01 * expectedPercent * new Vector3D(1, 1, 1), crystal.Sites[0].Fraction);
    }

    [Fact]
    public void Cartesian_positions_of_a_turned_basis_become_fractions()
    {
        string text = "x\n2\n0 3 0\n0 0 4\n5 0 1\nC\n1\nkartesisch\n2.5 1.5 2.5\n";
        Crystal crystal = PoscarReader.Parse(text, "f");
        AssertClose(new Vector3D(0.5, 0.5, 0.5), crystal.Sites[0].Fraction);
        Assert.Equal(6, crystal.Lattice.Parameters.A, 9);
    }

    [Theory]
    [InlineData("Direct", ".1 .2 .3", ".4 .1 .2")]
    [InlineData("Cartesian", ".5 1.2 2.1", "2.0 .6 1.4")]
    public void A_left_handed_basis_is_inverted_with_its_positions(string mode, string first, string second)
    {
        // The same atoms in a right-handed basis with c reversed: z becomes −z.
        string left = $"x\n1\n5 0 0\n0 6 0\n0 0 -7\nC\n2\n{mode}\n{first}\n{second}\n".Replace("2.1", "-2.1", StringComparison.Ordinal).Replace("1.4", "-1.4", StringComparison.Ordinal);
        Crystal crystal = PoscarReader.Parse(left, "f");
        AssertClose(new Vector3D(0.9, 0.8, 0.7), crystal.Sites[0].Fraction);
        AssertClose(new Vector3D(0.6, 0.9, 0.8), crystal.Sites[1].Fraction);
    }

    [Fact]
    public void Distances_between_atoms_do_not_depend_on_the_hand_of_the_basis()
    {
        string text = "x\n1\n5 0.1 0.2\n0 6 0.3\n1 0 -7\nC\n2\nCartesian\n.5 1.2 -2.1\n2.0 .6 -1.4\n";
        Crystal crystal = PoscarReader.Parse(text, "f");
        Vector3D difference = (crystal.Sites[0].Fraction - crystal.Sites[1].Fraction).WrappedToNearest();
        Assert.Equal(new Vector3D(1.5, 0.6, 0.7).Length, crystal.Lattice.ToCartesian(difference).Length, 9);
    }

    [Theory]
    [InlineData("5.64", "0", "f, line 2, column 1: the scale is 0, a positive factor or minus the cell volume in Å³ was expected.")]
    [InlineData("5.64", "big", "f, line 2, column 1: found 'big' where a number of the scale (one number or three) was expected.")]
    [InlineData("5.64", "1 -1 1", "f, line 2, column 1: three scale factors must all be positive.")]
    [InlineData("0 .5 .5", "0 .5", "f, line 3: the line has 2 words, lattice vector a with 3 numbers was expected.")]
    [InlineData("0 .5 .5", "0 .5 x", "f, line 3, column 6: found 'x' where a number of lattice vector a was expected.")]
    [InlineData("0 .5 .5", "0 .5 NaN", "f, line 3, column 6: found 'NaN' where a number of lattice vector a was expected.")]
    [InlineData("0 .5 .5", "0 0 0", "f, line 3: the cell length a is 0 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("\n1 1\n", "\n-1 1\n", "f, line 7, column 1: found '-1' where the number of atoms of a species was expected.")]
    [InlineData("\n1 1\n", "\n1000000 1\n", "f, line 7: the cell has 1000001 atoms, 1 to 100000 were expected.")]
    [InlineData("0 .5 .5", "", "f, line 3: the line is blank, lattice vector a was expected.")]
    [InlineData("Na Cl", "Na Xx", "f, line 6, column 4: found 'Xx' where the symbol of an element was expected.")]
    [InlineData("\n1 1\n", "\n1\n", "f, line 7: the line has 1 numbers of atoms for 2 symbols.")]
    [InlineData("\n1 1\n", "\n0 0\n", "f, line 7: the cell has 0 atoms, 1 to 100000 were expected.")]
    [InlineData("\n1 1\n", "\n99999 2\n", "f, line 7: the cell has 100001 atoms, 1 to 100000 were expected.")]
    [InlineData("\n1 1\n", "\none 1\n", "f, line 7, column 1: found 'one' where the number of atoms of a species was expected.")]
    [InlineData("\n1 1\n", "\n1 2\n", "f, line 10: the file ends after this line, position 3 of 3 was expected next.")]
    [InlineData("Direct", "0 0 0", "f, line 8, column 1: found '0' where Direct or Cartesian was expected.")]
    [InlineData("\n.5 .5 .5\n", "\n.5 .5 half\n", "f, line 10, column 7: found 'half' where a number of position 2 of 2 was expected.")]
    [InlineData("\n.5 .5 .5\n", "\n0 0 0\n", "f, line 10: the atom Cl2 lies 0.00 Å from Na1 of line 9, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    public void A_wrong_file_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, Version5, StringComparison.Ordinal);
        AssertSentence(sentence, Version5.Replace(right, wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void Vectors_in_one_plane_are_no_cell() =>
        AssertSentence("f, line 3: The cell angles 90°, 45°, 45° cannot close to a cell.", "x\n1\n1 1 0\n0 1 0\n1 0 0\nC\n1\nDirect\n0 0 0");

    private static void AssertSentence(string sentence, string text) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => PoscarReader.Parse(text, "f")).Message);

    private static void AssertClose(Vector3D expected, Vector3D actual) => Assert.True((expected - actual).Length < 1e-12, $"{actual} is not {expected}.");
}

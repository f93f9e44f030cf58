namespace ZoneAxis.Crystallography.Tests.Formats;

public class CartesianCifTests
{
    private const string Macromolecule = """
        data_1ABC
        _cell.length_a 10.0
        _cell.length_b 20.0
        _cell.length_c 40.0
        _cell.angle_alpha 90.0
        _cell.angle_beta 90.0
        _cell.angle_gamma 90.0
        _symmetry.space_group_name_H-M 'P 21 21 21'
        loop_
        _atom_site.group_PDB
        _atom_site.id
        _atom_site.type_symbol
        _atom_site.label_atom_id
        _atom_site.Cartn_x
        _atom_site.Cartn_y
        _atom_site.Cartn_z
        _atom_site.occupancy
        _atom_site.pdbx_PDB_model_num
        ATOM 1 C CA 1.000 4.000 12.000 1.00 1
        ATOM 2 N N 2.500 4.000 12.000 0.50 1
        ATOM 3 C CA 1.000 4.000 13.000 1.00 2
        #
        """;

    [Fact]
    public void Atoms_with_cartesian_coordinates_only_are_those_of_the_first_model_in_the_standard_frame()
    {
        Crystal crystal = Assert.Single(CifReader.Parse(Macromolecule, "f"));
        Assert.Equal(8, crystal.Sites.Length);
        AssertClose(new Vector3D(0.1, 0.2, 0.3), crystal.Sites[0].Fraction);
        Assert.Equal(0.5, crystal.Sites[4].Occupancy);
    }

    // c along x, a along y, b along z, and the origin at (½, 0, 0): the matrix and its inverse.
    [Theory]
    [InlineData("fract", "[1][1] 0 [1][2] 0.1 [1][3] 0 [2][1] 0 [2][2] 0 [2][3] 0.05 [3][1] 0.025 [3][2] 0 [3][3] 0", "[1] 0.5 [2] 0 [3] 0")]
    [InlineData("Cartn", "[1][1] 0 [1][2] 0 [1][3] 40 [2][1] 10 [2][2] 0 [2][3] 0 [3][1] 0 [3][2] 20 [3][3] 0", "[1] 0 [2] -5 [3] 0")]
    public void The_matrix_of_the_file_places_the_atoms(string kind, string matrix, string vector)
    {
        string text = Macromolecule.Replace("loop_", Items(kind, "matrix", matrix) + Items(kind, "vector", vector) + "loop_", StringComparison.Ordinal);
        AssertClose(new Vector3D(0.9, 0.6, 0.025), CifReader.Parse(text, "f")[0].Sites[0].Fraction);
    }

    [Theory]
    [InlineData("[1][1] 1 [1][2] 0 [1][3] 0 [2][1] 0 [2][2] 1 [2][3] 0 [3][1] 0 [3][2] 0 [3][3] 1", "f, line 9, column 39: the matrix _atom_sites_fract_tran… does not belong to the cell, its determinant differs.")]
    [InlineData("[1][1] 1 [1][2] 0", "f, line 1: data block '1ABC' has no _atom_sites_fract_tran_matrix_13, the other numbers are there.")]
    [InlineData("[1][1] one", "f, line 9, column 39: found 'one' where a number of _atom_sites_fract_tran_matrix was expected.")]
    public void A_wrong_matrix_is_one_sentence(string matrix, string sentence)
    {
        string text = Macromolecule.Replace("loop_", Items("fract", "matrix", matrix) + "loop_", StringComparison.Ordinal);
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f")).Message);
    }

    [Fact]
    public void A_wrong_coordinate_is_one_sentence() => Assert.Equal(
        "f, line 19, column 13: found 'x' where a Cartesian coordinate was expected.",
        Assert.Throws<CrystalFormatException>(() => CifReader.Parse(Macromolecule.Replace("CA 1.000 4.000 12.000", "CA x 4.000 12.000", StringComparison.Ordinal), "f")).Message);

    [Fact]
    public void Fractions_come_first_where_a_file_has_both()
    {
        string text = CifText.P1("O1 0.1 0.2 0.3 9 9 9").Replace("_atom_site_fract_z", "_atom_site_fract_z\n_atom_site_Cartn_x\n_atom_site_Cartn_y\n_atom_site_Cartn_z", StringComparison.Ordinal);
        AssertClose(new Vector3D(0.1, 0.2, 0.3), CifReader.Parse(text, "f")[0].Sites[0].Fraction);
        AssertClose(new Vector3D(0.9, 0.9, 0.9), CifReader.Parse(text.Replace("O1 0.1 0.2 0.3", "O1 ? ? ?", StringComparison.Ordinal), "f")[0].Sites[0].Fraction);
    }

    private static string Items(string kind, string what, string values)
    {
        string[] words = values.Split(' ');
        return string.Concat(Enumerable.Range(0, words.Length / 2).Select(i => $"_atom_sites.{kind}_transf_{what}{words[2 * i]} {words[2 * i + 1]}\n"));
    }

    private static void AssertClose(Vector3D expected, Vector3D actual) => Assert.True((expected - actual).Length < 1e-9, $"{actual} is not {expected}.");
}

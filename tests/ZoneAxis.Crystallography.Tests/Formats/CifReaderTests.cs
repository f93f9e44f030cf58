using System.Text;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class CifReaderTests
{
    private static readonly string[] Trigonal = ["x,y,z", "-y,x-y,z", "-x+y,-x,z"];

    [Theory]
    [InlineData("Fe3+", "Fe")]
    [InlineData("O2-", "O")]
    [InlineData("Fe+2.5", "Fe")]
    [InlineData("NI", "Ni")]
    [InlineData("D", "H")]
    [InlineData("D1+", "H")]
    [InlineData("Siva", "Si")]
    public void Type_symbols_name_elements(string type, string element) => Assert.Equal(element, ElementOf($"X1 0 0 0 {type}", "_atom_site_type_symbol"));

    [Theory]
    [InlineData("Al1", "Al")]
    [InlineData("FE1", "Fe")]
    [InlineData("O-H1", "O")]
    [InlineData("OW1", "O")]
    [InlineData("Ob2", "O")]
    [InlineData("HN1", "H")]
    [InlineData("D3", "H")]
    [InlineData("SrA", "Sr")]
    public void Labels_name_elements_where_there_is_no_type(string label, string element) => Assert.Equal(element, ElementOf($"{label} 0 0 0", ""));

    [Theory]
    [InlineData("'C2 H6 O'", "H")]
    [InlineData("'Ho2 O3'", "Ho")]
    public void The_formula_tells_hydrogen_from_holmium(string formula, string element)
    {
        string text = CifText.P1("HO1 0 0 0") + $"_chemical_formula_sum {formula}\n";
        Assert.Equal(element, Assert.Single(CifReader.Parse(text, "f")).Sites[0].Element.Symbol);
    }

    [Fact]
    public void Coordinates_rounded_off_a_special_position_are_put_on_it()
    {
        string[] sites = ["Al1 0.3333 0.6667 0.25", "B1 0.33 0.67 0.5", "N1 0.001 0 0"];
        Crystal crystal = Only(CifText.WithSites(CifText.Cell(10, 120), Trigonal, "", sites));
        Assert.Equal(3, crystal.Sites.Length);
        AssertClose(new Vector3D(1.0 / 3, 2.0 / 3, 0.25), crystal.Sites[0].Fraction);
        AssertClose(new Vector3D(1.0 / 3, 2.0 / 3, 0.5), crystal.Sites[1].Fraction);
        AssertClose(Vector3D.Zero, crystal.Sites[2].Fraction);
    }

    [Fact]
    public void A_split_site_near_an_axis_stays_split()
    {
        string[] sites = ["Al1 0.0300 0.0000 0.2500 0.333"];
        Crystal crystal = Only(CifText.WithSites(CifText.Cell(10, 120), Trigonal, "_atom_site_occupancy", sites));
        Assert.Equal(3, crystal.Sites.Length);
        Assert.All(crystal.Sites, site => Assert.Equal(0.333, site.Occupancy));
    }

    [Fact]
    public void The_merge_distance_can_be_set()
    {
        string text = CifText.WithSites(CifText.Cell(10, 120), Trigonal, "", ["Al1 0.06 0 0.25"]);
        Assert.Equal(3, Only(text).Sites.Length);
        Assert.Single(Only(text, new CrystalReadOptions { MergeDistanceAngstrom = 2 }).Sites);
    }

    [Fact]
    public void Several_species_may_share_a_position()
    {
        string text = CifText.WithSites(CifText.Cell(10, 90), ["x,y,z", "-x,-y,-z"], "_atom_site_occupancy", ["Mg1 0 0 0 0.7(1)", "Fe1 0 0 0 0.3", "O1 .25 .25 .25 ."]);
        IReadOnlyDictionary<Element, double> composition = Only(text).Composition();
        Assert.Equal(0.7, composition[Element.FromSymbol("Mg")]);
        Assert.Equal(0.3, composition[Element.FromSymbol("Fe")]);
        Assert.Equal(2, composition[Element.FromSymbol("O")]);
    }

    [Fact]
    public void Sites_without_coordinates_dummies_and_empty_sites_are_left_out()
    {
        string[] sites = ["O1 0 0 0 d 1", "O2 ? ? ? d 1", "O3 . . . . 1", "X4 0.1 0.2 0.3 dum 1", "O5 0.5 0.5 0.5 d 0.0"];
        Assert.Single(Only(CifText.WithSites(CifText.Cell(10, 90), ["x,y,z"], "_atom_site_calc_flag _atom_site_occupancy", sites)).Sites);
    }

    [Fact]
    public void Displacement_loops_and_numbers_before_operations_are_passed_over()
    {
        string text = $"data_a\n{CifText.Cell(10, 90)}\nloop_\n_symmetry_equiv_pos_site_id\n_symmetry_equiv_pos_as_xyz\n1 x,y,z\n2 -x,-y,-z\n"
            + "loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\nO1 0.1\n"
            + "loop_\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_label\n0.1 0.2 0.3(4) O1\n";
        Crystal crystal = Only(text);
        Assert.Equal("a", crystal.Name);
        Assert.Equal(2, crystal.Sites.Length);
        AssertClose(new Vector3D(0.9, 0.8, 0.7), crystal.Sites[1].Fraction);
    }

    [Fact]
    public void Each_block_with_sites_is_a_crystal()
    {
        string text = "data_global\n_publ_author_name 'A'\n" + CifText.P1("O1 0 0 0") + CifText.P1("N1 0 0 0").Replace("data_test", "data_second", StringComparison.Ordinal);
        Assert.Equal(["test", "second"], CifReader.Parse(text, "f").Select(crystal => crystal.Name));
    }

    [Fact]
    public void The_first_crystal_can_be_read_alone()
    {
        using TemporaryFile file = new("a.cif", CifText.P1("O1 0 0 0") + CifText.P1("wrong 0 0 0"));
        Assert.Equal("test", CifReader.ReadFirst(file.Path).Name);
    }

    [Theory]
    [InlineData("_symmetry_space_group_name_H-M 'P 1'")]
    [InlineData("_space_group_name_H-M_alt P1")]
    [InlineData("_space_group_IT_number 1")]
    [InlineData("_symmetry.space_group_name_Hall 'P 1'")]
    public void P1_needs_no_operations(string group) => Assert.Single(Only(WithGroup(group)).Sites);

    [Theory]
    [InlineData("_space_group_name_H-M_alt 'P m -3 m'", 24)]
    [InlineData("_space_group_name_Hall '-P 4 2 3'\n_symmetry_space_group_name_H-M 'P m 3 m'\n_space_group_IT_number 221", 24)]
    [InlineData("_symmetry_space_group_name_H-M 'P m 3 m'", 24)]
    [InlineData("_symmetry_space_group_name_H-M 'R -3 c'", 12)]
    [InlineData("_space_group_IT_number 198", 12)]
    [InlineData("_symmetry_space_group_name_H-M 'R -3 c R'", 12)]
    [InlineData("_space_group_name_Hall 'nonsense'\n_symmetry_space_group_name_H-M 'R -3 c'", 12)]
    public void The_operations_of_a_named_group_are_looked_up(string group, int images) =>
        Assert.Equal(images, Only(WithGroup(group).Replace("0.1 0.2 0.3", "0.1 0.1 0.3", StringComparison.Ordinal)).Sites.Length);

    [Fact]
    public void Encodings_and_line_ends_do_not_matter()
    {
        string text = "# Å é\n" + CifText.P1("O1 0.1 0.2 0.3", "N1 0.5 0.5 0.5").Replace("\n", "\r\n", StringComparison.Ordinal);
        Encoding[] encodings = [Encoding.UTF8, new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, new UnicodeEncoding(false, false)];
        foreach (Encoding encoding in encodings)
        {
            using TemporaryFile file = new("a.cif", [.. encoding.GetPreamble(), .. encoding.GetBytes(encoding is UnicodeEncoding { Preamble.Length: 0 } ? text[6..] : text)]);
            Assert.Equal(2, CifReader.ReadFirst(file.Path).Sites.Length);
        }
    }

    private static string WithGroup(string group) =>
        $"data_a\n{CifText.Cell(10, 90)}\n{group}\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nO1 0.1 0.2 0.3\n";

    private static string ElementOf(string site, string furtherNames) =>
        Only(CifText.WithSites(CifText.Cell(10, 90), ["x,y,z"], furtherNames, [site])).Sites[0].Element.Symbol;

    private static Crystal Only(string text, CrystalReadOptions? options = null) => Assert.Single(CifReader.Parse(text, "f", options));

    private static void AssertClose(Vector3D expected, Vector3D actual) => Assert.True((expected - actual).Length < 1e-12, $"{actual} is not {expected}.");
}

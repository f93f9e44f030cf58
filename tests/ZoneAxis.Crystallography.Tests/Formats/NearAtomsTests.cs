using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Atoms on one spot, near each other, and near an element of symmetry.</summary>
public class NearAtomsTests
{
    private const string NoClosest = "x\n1\n4 0 0\n0 4 0\n0 0 4\nW H\n1 2\nDirect\n0 0 0\n.5 .5 .45\n.5 .5 .55\n";

    private static readonly string[] Mirror = ["x,y,z", "x,-y,z"];

    private static readonly string[] Hexagonal = [.. CifDocument
        .Parse(File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "examples", "magnesium.cif")), "magnesium.cif")[0]
        .Column("_space_group_symop_operation_xyz")!.Select(value => value.Text)];

    [Fact]
    public void Atoms_nearer_than_half_an_ångström_are_refused_unless_they_are_allowed()
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => PoscarReader.Parse(NoClosest, "f"));
        Assert.Equal("f, line 11: the atom H3 lies 0.40 Å from H2 of line 10, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.", error.Message);
        Assert.Equal(CrystalFormatException.AllowNearer, error.Remedy);
        Assert.Equal(3, PoscarReader.Parse(NoClosest, "f", new CrystalReadOptions { MinimumDistanceAngstrom = 0.1 }).Sites.Length);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public void One_element_listed_twice_on_one_spot_is_one_atom(int others)
    {
        string[] sites = [.. Enumerable.Range(1, others).Select(i => FormattableString.Invariant($"O{i} {i % 10 / 10.0 + 0.05} {i / 10 % 10 / 10.0 + 0.05} {i / 100 / 10.0 + 0.05}")), "In1 0 0 0", "In2 0.0005 0 1"];
        StructureResult result = Assert.Single(CifReader.ParseEach(CifText.P1(sites), "f"));
        Assert.Equal(others + 1, result.Crystal!.Sites.Length);
        Assert.Equal([$"In2 of line {17 + others} lies on the spot of In1 of line {16 + others} and is of the same element: the two are one atom."], result.Notes);
    }

    [Fact]
    public void Two_images_listed_of_one_site_are_one_site()
    {
        string text = CifText.WithSites(CifText.Cell(4, 90), ["x,y,z", "x+1/2,y+1/2,z+1/2"], "", ["Fe1 0 0 0", "Fe2 0.5 0.5 0.5"]);
        Assert.Equal(2, Assert.Single(CifReader.Parse(text, "f")).Sites.Length);
    }

    [Fact]
    public void Halves_of_one_element_on_one_spot_stay_two() =>
        Assert.Equal(2, Read(["x,y,z"], "_atom_site_occupancy", "Fe1 0 0 0 0.5", "Fe2 0 0 0 0.5").Crystal!.Sites.Length);

    [Fact]
    public void A_site_whose_occupancies_add_up_to_more_than_one_is_refused_unless_it_is_allowed()
    {
        string text = CifText.WithSites(CifText.Cell(4, 90), ["x,y,z"], "_atom_site_occupancy", ["Cu1 0 0 0 0.7", "Au1 0 0 0 0.5"]);
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f"));
        Assert.Equal("f, line 18: the occupancies on the site of Au1, which it shares with Cu1 of line 17, add up to 1.2, at most 1 was expected.", error.Message);
        Assert.Equal(CrystalFormatException.AllowOverfull, error.Remedy);
        Assert.Equal([0.7, 0.5], Assert.Single(CifReader.Parse(text, "f", new CrystalReadOptions { AllowOverfullSites = true })).Sites.Select(site => site.Occupancy));
    }

    [Theory]
    [InlineData(".333 .667 .38193(4) 0.33")]
    [InlineData(".333 .667 .38193(4) 1")]
    [InlineData(".33300 .66700 .38193 0.33")]
    [InlineData(".3333 .6667 .38193 0.33")]
    [InlineData("1/3 2/3 .38193 0.33")]
    public void Each_coordinate_is_off_by_its_own_decimals(string site)
    {
        Crystal crystal = Hexagonals(site);
        Assert.Equal(4, crystal.Sites.Length);
        Assert.Equal(1.0 / 3, crystal.Sites[0].Fraction.X, 1e-9);
    }

    [Fact]
    public void Free_coordinates_that_belong_to_each_other_are_off_by_their_own_decimals() => Assert.Equal(12, Hexagonals(".1572 .314 .12345 0.33").Sites.Length);

    [Theory]
    [InlineData("0.5 0.012 0.25")]
    [InlineData("0 0.0120 0.5")]
    [InlineData("0.3 0.012 0.12345")]
    [InlineData("0.33 0.012 0.12345")]
    public void An_atom_split_over_a_mirror_stays_split(string position) =>
        Assert.Equal(2, Read(Mirror, "_atom_site_occupancy", $"C1 {position} 0.5").Crystal!.Sites.Length);

    [Theory]
    [InlineData("_atom_site_site_symmetry_order", "2")]
    [InlineData("_atom_site_symmetry_multiplicity", "1")]
    [InlineData("_atom_site_site_symmetry_multiplicity", "1")]
    public void An_atom_stands_on_the_element_that_the_file_states(string column, string value)
    {
        string general = column.EndsWith("order", StringComparison.Ordinal) ? "1" : "2";
        StructureResult result = Read(Mirror, column, $"Fe1 0.1 0.2 0.3 {general}", $"C1 0.4392(5) -0.0034(19) 0.3753(9) {value}");
        Assert.Equal(3, result.Crystal!.Sites.Length);
        Assert.Equal(0, result.Crystal.Sites[2].Fraction.Y, 1e-9);
        Assert.Equal(["C1 was put on the place whose symmetry has the order 2 that the file states, 0.034 Å from its coordinates."], result.Notes);
    }

    [Fact]
    public void Multiplicities_that_are_orders_are_told_by_the_sites_that_lie_where_they_should()
    {
        StructureResult result = Read(Mirror, "_atom_site_symmetry_multiplicity", "Fe1 0.1 0.2 0.3 1", "Fe2 0.6 0 0.3 2", "C1 0.4392 -0.0034 0.3753 2");
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.Equal(0, result.Crystal.Sites[3].Fraction.Y, 1e-9);
    }

    [Fact]
    public void An_atom_far_from_the_element_stays_where_it_is()
    {
        StructureResult result = Read(Mirror, "_atom_site_site_symmetry_order", "C1 0.4 0.05 0.3 2");
        Assert.Equal(2, result.Crystal!.Sites.Length);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Edges_at_a_small_angle_make_translations_that_are_too_short()
    {
        string text = CifText.P1("Cs1 0 0 0").Replace("_cell_angle_alpha 90", "_cell_angle_alpha 0.01", StringComparison.Ordinal);
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => CifReader.Parse(text, "f"));
        Assert.Contains("has a lattice translation of 0.0017 Å, at least 0.5 Å were expected", error.Message, StringComparison.Ordinal);
    }

    private static Crystal Hexagonals(string site)
    {
        string cell = "_cell_length_a 16\n_cell_length_b 16\n_cell_length_c 12.307692\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 120";
        return Assert.Single(CifReader.Parse(CifText.WithSites(cell, Hexagonal, "_atom_site_occupancy", [$"O1 {site}"]), "f"));
    }

    private static StructureResult Read(string[] operations, string columns, params string[] sites) =>
        Assert.Single(CifReader.ParseEach(CifText.WithSites(CifText.Cell(10, 90), operations, columns, sites), "f"));
}

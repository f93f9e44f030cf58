namespace ZoneAxis.Crystallography.Tests.Formats;

public class PymatgenReaderTests
{
    // Lines: 1 head, 2 matrix, 3 sites, 4 and 5 one site each, 6 end.
    private const string RockSalt = """
        {"@module": "pymatgen.core.structure", "@class": "Structure", "charge": 0, "lattice":
         {"matrix": [[0, 2.82, 2.82], [2.82, 0, 2.82], [2.82, 2.82, 0]], "pbc": [true, true, true], "a": 3.988},
         "sites": [
          {"species": [{"element": "Na", "oxidation_state": 1, "occu": 1}], "abc": [0, 0, 0], "xyz": [0, 0, 0], "label": "Na"},
          {"species": [{"element": "Cl", "occu": 1.0}], "abc": [0.5, 0.5, 0.5], "xyz": [2.82, 2.82, 2.82], "properties": {}}
         ]}
        """;

    [Fact]
    public void A_structure_is_read()
    {
        Crystal crystal = Only(RockSalt);
        Assert.Equal(["Na", "Cl"], crystal.Sites.Select(site => site.Element.Symbol));
        Assert.Equal(60, crystal.Lattice.Parameters.Alpha, 9);
        Assert.Equal(2 * 2.82 * 2.82 * 2.82, crystal.Lattice.Volume, 9);
        AssertClose(new Vector3D(0.5, 0.5, 0.5), crystal.Sites[1].Fraction);
        Assert.Equal("f", crystal.Name);
    }

    [Theory]
    [InlineData("""{"structure": S, "material_id": "mp-22862"}""", "mp-22862")]
    [InlineData("""{"data": [{"material_id": "mp-22862", "structure": S}], "meta": {}}""", "mp-22862")]
    [InlineData("""[{"task_id": "mp-22862", "output": {"structure": S}}]""", "mp-22862")]
    [InlineData("[S]", "f")]
    public void Structures_are_found_where_the_materials_project_wraps_them(string wrapper, string name)
    {
        Crystal crystal = Only(wrapper.Replace("S", RockSalt, StringComparison.Ordinal));
        Assert.Equal((name, 2), (crystal.Name, crystal.Sites.Length));
    }

    [Fact]
    public void Cartesian_positions_are_taken_where_there_are_no_fractions()
    {
        Crystal crystal = Only(RockSalt.Replace("\"abc\"", "\"cba\"", StringComparison.Ordinal));
        AssertClose(new Vector3D(0.5, 0.5, 0.5), crystal.Sites[1].Fraction);
    }

    [Fact]
    public void Parameters_may_stand_instead_of_the_matrix()
    {
        Crystal crystal = Only(RockSalt.Replace("\"matrix\": [[0, 2.82, 2.82], [2.82, 0, 2.82], [2.82, 2.82, 0]]", "\"b\": 4, \"c\": 5, \"alpha\": 90, \"beta\": 100, \"gamma\": 90", StringComparison.Ordinal));
        Assert.Equal(new CellParameters(3.988, 4, 5, 90, 100, 90).ToString(), crystal.Lattice.Parameters.ToString());
    }

    [Fact]
    public void Several_species_share_a_position_and_a_left_handed_basis_is_inverted()
    {
        string text = """{"lattice": {"matrix": [[5, 0.1, 0.2], [0, 6, 0.3], [1, 0, -7]]}, "sites": [{"species": [{"element": "Ni2+", "occu": 0.3}, {"element": "Fe", "occu": 0.6}], "abc": [0.1, 0.2, 0.3]}, {"species": [{"element": "O", "occu": 1}], "xyz": [2.0, 0.6, -1.4]}]}""";
        Crystal crystal = Only(text);
        Assert.Equal([0.3, 0.6, 1], crystal.Sites.Select(site => site.Occupancy));
        AssertClose(new Vector3D(0.9, 0.8, 0.7), crystal.Sites[0].Fraction);
        Vector3D file = 0.1 * new Vector3D(5, 0.1, 0.2) + 0.2 * new Vector3D(0, 6, 0.3) + 0.3 * new Vector3D(1, 0, -7);
        Vector3D difference = crystal.Lattice.ToCartesian((crystal.Sites[0].Fraction - crystal.Sites[2].Fraction).WrappedToNearest());
        Assert.Equal((file - new Vector3D(2.0, 0.6, -1.4)).Length, difference.Length, 9);
    }

    [Fact]
    public void A_wrong_structure_of_a_list_does_not_stop_the_others()
    {
        StructureResult[] results = [.. PymatgenReader.ParseEach($"[{RockSalt}, {RockSalt.Replace("Na", "Xx", StringComparison.Ordinal)},\n{RockSalt}]", "f.json")];
        Assert.Equal(["f 1", "f 2", "f 3"], results.Select(result => result.Name));
        Assert.Equal("f.json, line 9, column 28: found 'Xx' where the symbol of an element was expected.", results[1].Error!.Message);
        Assert.NotNull(results[2].Crystal);
    }

    [Theory]
    [InlineData("2.82, 2.82, 0]]", "2.82, 2.82, NaN]]", "f, line 2, column 61: found 'NaN' where it is no valid JSON.")]
    [InlineData("2.82, 2.82, 0]]", "2.82, 2.82]]", "f, line 2, column 48: found a list of 2 where three cell vectors of three numbers (Å) was expected.")]
    [InlineData("2.82, 2.82, 0]]", "2.82, 2.82, 1e999]]", "f, line 2, column 61: found Infinity where three cell vectors of three numbers (Å) was expected.")]
    [InlineData("[2.82, 2.82, 0]]", "[0, 0, 0]]", "f, line 2, column 13: the cell length c is 0 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("[[0, 2.82, 2.82], [2.82, 0, 2.82], [2.82, 2.82, 0]]", "[[2, 0, 0], [0, 2, 0], [2, 2, 0]]", "f, line 2, column 13: The cell angles 45°, 45°, 90° cannot close to a cell.")]
    [InlineData("\"matrix\"", "\"b\"", "f, line 2, column 8: found a list of 3 where a cell length (Å) was expected.")]
    [InlineData("\"matrix\"", "\"matrices\"", "f, line 2, column 2: this object has no member \"b\".")]
    [InlineData("[true, true, true]", "[true, true, false]", "f, line 2, column 73: pbc has a false in it, a crystal that repeats in three directions was expected.")]
    [InlineData("\"sites\"", "\"places\"", "f, line 1, column 1: this object has no member \"sites\".")]
    [InlineData("\"Na\", \"oxi", "\"Xx\", \"oxi", "f, line 4, column 28: found 'Xx' where the symbol of an element was expected.")]
    [InlineData("\"occu\": 1.0", "\"occu\": 1.2", "f, line 5, column 42: found 1.2 where an occupancy from 0 to 1 was expected.")]
    [InlineData("\"occu\": 1.0", "\"occu\": \"1\"", "f, line 5, column 42: found '1' where an occupancy from 0 to 1 was expected.")]
    [InlineData("[0.5, 0.5, 0.5]", "[0.5, 0.5]", "f, line 5, column 56: found a list of 2 where three fractional coordinates was expected.")]
    [InlineData("[0.5, 0.5, 0.5]", "[0.5, 0.5, null]", "f, line 5, column 67: found null where three fractional coordinates was expected.")]
    [InlineData("[0.5, 0.5, 0.5]", "[0.01, 0, 0]", "f, line 5: the atom Cl2 lies 0.04 Å from Na1 of line 4, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    [InlineData(" ]}", "", "f, line 6, column 1: the JSON text ends before its last bracket is closed.")]
    public void A_wrong_file_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, RockSalt, StringComparison.Ordinal);
        AssertSentence(sentence, RockSalt.Replace(right, wrong, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "f, line 1, column 1: the list is empty, at least one structure was expected.")]
    [InlineData("[1]", "f, line 1, column 2: found 1 where an object with the member \"lattice\" was expected.")]
    [InlineData("", "f, line 1, column 1: the JSON text ends before its last bracket is closed.")]
    [InlineData("{\"a\": 1} x", "f, line 1, column 10: found 'x' where it is no valid JSON.")]
    public void A_file_without_a_structure_is_one_sentence(string text, string sentence) => AssertSentence(sentence, text);

    [Fact]
    public void Too_many_sites_are_refused_before_they_fill_the_memory()
    {
        string text = $$"""{"lattice": {"matrix": [[90,0,0],[0,90,0],[0,0,90]]}, "sites": [{{string.Join(',', Enumerable.Repeat("1", 11))}}]}""";
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => PymatgenReader.ParseEach(text, "f", new CrystalReadOptions { MaximumAtoms = 10 }));
        Assert.Equal("f, line 1, column 64: this list has more than 10 items, the limit of these settings on the atoms of a cell.", error.Message);
    }

    private static Crystal Only(string text) => Assert.Single(StructureResult.Crystals(PymatgenReader.ParseEach(text, "f")));

    private static void AssertSentence(string sentence, string text) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => StructureResult.Crystals(PymatgenReader.ParseEach(text, "f"))).Message);

    private static void AssertClose(Vector3D expected, Vector3D actual) =>
        Assert.True((expected - actual).WrappedToNearest().Length < 1e-12, $"{actual} is not {expected}.");
}

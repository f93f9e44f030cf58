namespace ZoneAxis.Crystallography.Tests.Formats;

public class OptimadeReaderTests
{
    // Lines: 1 head, 2 dimensions and vectors, 3 positions, 4 names, 5 and 6 species, 7 end.
    private const string Entry = """
        {"id": "odbx/1", "type": "structures", "attributes": {
         "nsites": 2, "dimension_types": [1, 1, 1], "lattice_vectors": [[4, 0, 0], [0, 5, 0], [0, 0, 6]],
         "cartesian_site_positions": [[0, 0, 0], [2, 2.5, 3]],
         "species_at_sites": ["mix", "Cl"],
         "species": [{"name": "Cl", "chemical_symbols": ["Cl"], "concentration": [1]},
          {"name": "mix", "chemical_symbols": ["Na", "K", "vacancy"], "concentration": [0.5, 0.25, 0.25]}]
        }}
        """;

    [Theory]
    [InlineData("E")]
    [InlineData("""{"data": E, "meta": {"api_version": "1.1.0"}}""")]
    [InlineData("""{"data": [E], "links": {"next": null}}""")]
    [InlineData("[E]")]
    public void Responses_and_bare_entries_are_read(string wrapper)
    {
        Crystal crystal = Only(wrapper.Replace("E", Entry, StringComparison.Ordinal));
        Assert.Equal("odbx/1", crystal.Name);
        Assert.Equal(["Na", "K", "Cl"], crystal.Sites.Select(site => site.Element.Symbol));
        Assert.Equal([0.5, 0.25, 1], crystal.Sites.Select(site => site.Occupancy));
        Assert.True((crystal.Sites[2].Fraction - new Vector3D(0.5, 0.5, 0.5)).Length < 1e-12);
    }

    [Fact]
    public void A_left_handed_basis_keeps_distances()
    {
        string text = """{"lattice_vectors": [[5, 0.1, 0.2], [0, 6, 0.3], [1, 0, -7]], "cartesian_site_positions": [[0.5, 1.2, -2.1], [2, 0.6, -1.4]], "species_at_sites": ["C", "C"]}""";
        Crystal crystal = Only(text);
        Vector3D difference = (crystal.Sites[0].Fraction - crystal.Sites[1].Fraction).WrappedToNearest();
        Assert.Equal(new Vector3D(1.5, 0.6, 0.7).Length, crystal.Lattice.ToCartesian(difference).Length, 9);
    }

    [Fact]
    public void A_wrong_entry_does_not_stop_the_others()
    {
        StructureResult[] results = [.. OptimadeReader.ParseEach($$"""{"data": [{{Entry.Replace("[4, 0, 0]", "null", StringComparison.Ordinal)}},{{Entry}}]}""", "f")];
        Assert.Equal("f, line 2, column 65: found null where three cell vectors of three numbers (Å) was expected.", results[0].Error!.Message);
        Assert.NotNull(results[1].Crystal);
    }

    [Theory]
    [InlineData("[1, 1, 1]", "[1, 1, 0]", "f, line 2, column 34: dimension_types has a 0 in it, a crystal that repeats in three directions was expected.")]
    [InlineData("\"lattice_vectors\"", "\"vectors\"", "f, line 1, column 54: this object has no member \"lattice_vectors\".")]
    [InlineData("[4, 0, 0]", "[4, 0]", "f, line 2, column 65: found a list of 2 where three cell vectors of three numbers (Å) was expected.")]
    [InlineData("[4, 0, 0]", "[0.1, 0, 0]", "f, line 2, column 64: the cell length a is 0.1 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("[4, 0, 0], [0, 5, 0], [0, 0, 6]", "[4, 0, 0], [0, 4, 0], [4, 4, 0]", "f, line 2, column 64: The cell angles 45°, 45°, 90° cannot close to a cell.")]
    [InlineData("[[0, 0, 0], ", "[", "f, line 4, column 22: there are 2 species for 1 positions, as many of the one as of the other were expected.")]
    [InlineData("[2, 2.5, 3]", "[2, 2.5, \"3\"]", "f, line 3, column 51: found '3' where a position of three numbers (Å) was expected.")]
    [InlineData("[2, 2.5, 3]", "[0, 0, 0.2]", "f, line 3: the atom Cl2 lies 0.20 Å from Na1 of line 3, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    [InlineData("\"mix\", \"Cl\"", "\"mix\", \"Q\"", "f, line 4, column 30: found 'Q' where the symbol of an element was expected.")]
    [InlineData("[\"Cl\"]", "[\"X\"]", "f, line 5, column 50: found 'X' where the symbol of an element was expected.")]
    [InlineData("[0.5, 0.25, 0.25]", "[0.5, 0.25]", "f, line 6, column 39: there are 3 chemical symbols for 2 concentrations, as many of the one as of the other were expected.")]
    [InlineData("[0.5, 0.25, 0.25]", "[0.5, 2.25, 0.25]", "f, line 6, column 86: found 2.25 where an occupancy from 0 to 1 was expected.")]
    public void A_wrong_entry_is_one_sentence_that_names_the_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, Entry, StringComparison.Ordinal);
        Assert.Equal(sentence, OptimadeReader.ParseEach(Entry.Replace(right, wrong, StringComparison.Ordinal), "f")[0].Error?.Message);
    }

    [Theory]
    [InlineData("""{"data": []}""", "f, line 1, column 10: the list is empty, at least one structure was expected.")]
    [InlineData("""{"errors": [{"status": "404", "detail": "No such entry."}]}""", "f, line 1, column 13: this is a server's error message (No such entry), a structure was expected.")]
    public void A_response_without_a_structure_is_one_sentence(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => OptimadeReader.ParseEach(text, "f")).Message);

    private static Crystal Only(string text) => Assert.Single(StructureResult.Crystals(OptimadeReader.ParseEach(text, "f")));
}

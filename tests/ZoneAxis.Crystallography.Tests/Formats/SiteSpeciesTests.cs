namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>What stands at a site, as files of many programs write it.</summary>
public class SiteSpeciesTests
{
    [Theory]
    [InlineData("Wat1", "Mg O")]
    [InlineData("Wat", "")]
    [InlineData("WatOW", "")]
    [InlineData("WatA2", "")]
    [InlineData("Wa2", "")]
    [InlineData("Aq1", "")]
    [InlineData("H2O1", "")]
    [InlineData("D2O", "")]
    [InlineData("O-H", "")]
    [InlineData("O-h3", "")]
    [InlineData("Oh", "")]
    [InlineData("OH2", "")]
    [InlineData("OW", "")]
    [InlineData("Ow4", "")]
    [InlineData("W1", "Mg O4")]
    public void Labels_of_water_and_hydroxyl_groups_are_oxygen_with_a_note(string label, string formula)
    {
        StructureResult result = ReadLabel(label, formula);
        Assert.Equal("O", Assert.Single(result.Crystal!.Sites).Element.Symbol);
        Assert.Equal(["Labels of water or hydroxyl groups, as Wat, OW or O-H, are read as oxygen; hydrogen of them that is not listed is missing."], result.Notes);
    }

    [Theory]
    [InlineData("W1", "", "W")]
    [InlineData("W1", "W O3", "W")]
    [InlineData("O1", "", "O")]
    [InlineData("Os1", "", "Os")]
    [InlineData("OA", "", "O")]
    [InlineData("1Ti", "", "Ti")]
    [InlineData("2O", "", "O")]
    [InlineData("NH4", "", "N")]
    [InlineData("CN1", "", "C")]
    public void Other_labels_are_elements_without_a_note(string label, string formula, string element)
    {
        StructureResult result = ReadLabel(label, formula);
        Assert.Equal(element, Assert.Single(result.Crystal!.Sites).Element.Symbol);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void H2O_is_hydrogen_where_hydrogen_atoms_are_numbered_so()
    {
        StructureResult result = Read("", "H1O1 0 0 0", "H2O1 0.5 0 0", "O1 0 0.5 0");
        Assert.Equal(["H", "H", "O"], result.Crystal!.Sites.Select(site => site.Element.Symbol));
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("OH", "O")]
    [InlineData("OH2", "O")]
    [InlineData("H2O", "O")]
    [InlineData("OH-", "O")]
    [InlineData("NH4", "N")]
    [InlineData("NH4+", "N")]
    [InlineData("NH4+1", "N")]
    [InlineData("CH3", "C")]
    [InlineData("BH4", "B")]
    [InlineData("Wat", "O")]
    public void Groups_of_atoms_are_their_heavy_atom_with_a_note(string type, string element)
    {
        StructureResult result = ReadType(type);
        Assert.Equal(element, Assert.Single(result.Crystal!.Sites).Element.Symbol);
        Assert.Equal([$"The type '{type}' is read as {element}; hydrogen of it that is not listed is missing."], result.Notes);
    }

    [Theory]
    [InlineData("48Ti", "Ti")]
    [InlineData("TiIV", "Ti")]
    [InlineData("FeIII", "Fe")]
    [InlineData("VV", "V")]
    [InlineData("PD", "Pd")]
    [InlineData("HO", "Ho")]
    [InlineData("Nh", "Nh")]
    [InlineData("Cd2+", "Cd")]
    [InlineData("D", "H")]
    public void Isotopes_and_valences_are_their_element(string type, string element)
    {
        StructureResult result = ReadType(type);
        Assert.Equal(element, Assert.Single(result.Crystal!.Sites).Element.Symbol);
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("CN")]
    [InlineData("Nh4")]
    [InlineData("Ti-O")]
    [InlineData("0.5Xx + 0.5Ti")]
    public void What_is_no_element_is_refused(string type) =>
        Assert.EndsWith($"found '{type}' where the symbol of an element was expected.", Read("_atom_site_type_symbol", $"Fe1 0 0 0 '{type}'").Error!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.8Ti + 0.2Zr")]
    [InlineData("0.8Ti+0.2Zr")]
    [InlineData("0.8Ti4+ + 0.2Zr4+")]
    public void Elements_with_shares_share_the_site(string type)
    {
        StructureResult result = Read("_atom_site_type_symbol _atom_site_occupancy", $"M1 0 0 0 '{type}' 0.5");
        Assert.Equal([("Ti", 0.4), ("Zr", 0.1)], result.Crystal!.Sites.Select(site => (site.Element.Symbol, Math.Round(site.Occupancy, 12))));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void A_share_of_vacancies_is_left_out() =>
        Assert.Equal(("Ti", 0.8), Assert.Single(Read("_atom_site_type_symbol", "M1 0 0 0 '0.8Ti + 0.2□'").Crystal!.Sites.Select(site => (site.Element.Symbol, site.Occupancy))));

    [Theory]
    [InlineData("Du")]
    [InlineData("X")]
    [InlineData("Vac")]
    public void Sites_without_an_atom_are_left_out_with_a_note(string type)
    {
        StructureResult result = Read("_atom_site_type_symbol", "Fe1 0 0 0 Fe", $"Q1 0.5 0.5 0.5 {type}");
        Assert.Equal("Fe", Assert.Single(result.Crystal!.Sites).Element.Symbol);
        Assert.Equal([$"Sites of the type '{type}', which is no atom, are left out."], result.Notes);
    }

    private static StructureResult ReadType(string type) => Read("_atom_site_type_symbol", $"X1 0 0 0 {type}");

    private static StructureResult ReadLabel(string label, string formula)
    {
        string text = CifText.P1($"{label} 0 0 0");
        if (formula.Length > 0)
            text = text.Replace("data_test\n", $"data_test\n_chemical_formula_sum '{formula}'\n", StringComparison.Ordinal);
        return Assert.Single(CifReader.ParseEach(text, "f"));
    }

    private static StructureResult Read(string columns, params string[] sites) =>
        Assert.Single(CifReader.ParseEach(CifText.WithSites(CifText.Cell(10, 90), ["x,y,z"], columns, sites), "f"));
}

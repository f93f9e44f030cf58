namespace ZoneAxis.Crystallography.Tests.Formats;

public class CifDisplacementTests
{
    private const double BOfUnitU = 8 * Math.PI * Math.PI;
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData("_atom_site_B_iso_or_equiv", "0.61(2)", 0.61)]
    [InlineData("_atom_site_B_iso_or_equiv", "-0.02", -0.02)]
    [InlineData("_atom_site_B_iso_or_equiv", "?", 0)]
    [InlineData("_atom_site_U_iso_or_equiv", "0.0100(3)", 0.01 * BOfUnitU)]
    [InlineData("_atom_site_U_iso_or_equiv _atom_site_adp_type", "0.01 Uani", 0.01 * BOfUnitU)]
    [InlineData("_atom_site_B_iso_or_equiv _atom_site_U_iso_or_equiv _atom_site_adp_type", "0.7 0.02 Biso", 0.7)]
    [InlineData("_atom_site_B_iso_or_equiv _atom_site_U_iso_or_equiv _atom_site_adp_type", "0.7 0.02 Uiso", 0.02 * BOfUnitU)]
    [InlineData("_atom_site_B_iso_or_equiv _atom_site_U_iso_or_equiv _atom_site_adp_type", ". 0.02 Biso", 0.02 * BOfUnitU)]
    [InlineData("_atom_site_occupancy", "1", 0)]
    public void Isotropic_displacement_parameters_are_read_as_B(string columns, string values, double expected)
    {
        string text = CifText.WithSites(CifText.Cell(10, 90), ["x,y,z", "-x,-y,-z"], columns, [$"Fe1 0.1 0.2 0.3 {values}"]);
        Crystal crystal = Assert.Single(CifReader.Parse(text, "f"));
        Assert.Equal(2, crystal.Sites.Length);
        Assert.All(crystal.Sites, site => Assert.Equal(expected, site.IsotropicB, Rounding));
    }

    [Theory]
    [InlineData("_atom_site_B_iso_or_equiv", "soft")]
    [InlineData("_atom_site_B_iso_or_equiv", "-51")]
    [InlineData("_atom_site_U_iso_or_equiv", "1000")]
    [InlineData("_atom_site_U_iso_or_equiv", "0.035(4")]
    public void Values_that_are_no_displacements_are_passed_over_with_a_note(string column, string value)
    {
        string text = CifText.WithSites(CifText.Cell(10, 90), ["x,y,z"], column, [$"Fe1 0.1 0.2 0.3 {value}"]);
        StructureResult result = Assert.Single(CifReader.ParseEach(text, "f"));
        Assert.Equal(0, Assert.Single(result.Crystal!.Sites).IsotropicB);
        Assert.Equal([$"'{value}' in line 17 is no isotropic displacement parameter in Å²; such atoms are taken as at rest."], result.Notes);
    }

    [Fact]
    public void B_is_written_where_an_atom_has_one_and_read_back()
    {
        Crystal crystal = new("moving", new Lattice(new(4, 5, 6, 90, 90, 90)), [new(Element.FromSymbol("Fe"), default, 1, 0.123456), new(Element.FromSymbol("O"), new(0.5, 0.5, 0.5))]);
        Crystal back = Assert.Single(CifReader.Parse(CifWriter.ToText(crystal), "f"));
        Assert.Equal([0.123456, 0], back.Sites.Select(site => site.IsotropicB));
        Crystal resting = crystal with { Sites = [.. crystal.Sites.Select(site => site with { IsotropicB = 0 })] };
        Assert.DoesNotContain("B_iso", CifWriter.ToText(resting), StringComparison.Ordinal);
    }
}

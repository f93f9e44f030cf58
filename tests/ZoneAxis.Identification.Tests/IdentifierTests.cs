using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Tests.Identifying;

public sealed class IdentifierTests : IDisposable
{
    private const double EdgeAngstrom = 3.2;

    private readonly SmallModelFolder _folder = new();
    private readonly Identifier _identifier;

    public IdentifierTests() => _identifier = Identifier.Open(_folder.Path);

    public void Dispose()
    {
        _identifier.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_answer_ranks_every_class_and_names_how_it_was_made()
    {
        Identification answer = _identifier.Identify(BodyCentred("W"));
        Assert.Equal([2, 14, 225, 229], answer.Candidates.Select(candidate => candidate.Number).Order());
        Assert.Equal(answer.Candidates.OrderByDescending(candidate => candidate.Probability), answer.Candidates);
        Assert.Equal(1, answer.Candidates.Sum(candidate => candidate.Probability!.Value), 1e-5);
        Assert.Equal((229, "Im-3m", CrystalSystem.Cubic), (answer.Structure!.Number, answer.Structure!.Symbol, answer.Structure!.System));
        Assert.Equal((0.1, 5), (answer.Structure!.SymprecAngstrom, answer.Structure!.AngleToleranceDegrees));
        Assert.Equal((SmallModelFolder.Name, "rotated45", "setyawan-curtarolo"), (answer.Model, answer.Geometry, answer.Cell));
        Assert.Equal("shaped (released), 16 px", answer.Descriptor);
        Assert.Null(answer.Note);
    }

    [Fact]
    public void The_cell_in_which_a_crystal_is_given_does_not_matter()
    {
        Crystal given = BodyCentred("W");
        Crystal doubled = new("doubled", new Lattice(new CellParameters(EdgeAngstrom, EdgeAngstrom, 2 * EdgeAngstrom, 90, 90, 90)),
        [
            .. given.Sites.Select(site => site with { Fraction = new Vector3D(site.Fraction.X, site.Fraction.Y, site.Fraction.Z / 2) }),
            .. given.Sites.Select(site => site with { Fraction = new Vector3D(site.Fraction.X, site.Fraction.Y, (site.Fraction.Z + 1) / 2) }),
        ]);
        Assert.Equal(_identifier.Describe(given).Input, _identifier.Describe(doubled).Input);
        Assert.Equal(_identifier.Identify(given).Candidates, _identifier.Identify(doubled).Candidates);
    }

    [Fact]
    public void Crystals_with_other_patterns_get_other_probabilities() =>
        Assert.NotEqual(_identifier.Identify(BodyCentred("W")).Candidates, _identifier.Identify(FaceCentred("Al")).Candidates);

    [Fact]
    public void A_tolerance_for_the_structure_leaves_the_patterns_as_they_are()
    {
        Crystal bent = BodyCentred("W", shift: 0.01);
        SymmetryTolerance fine = new() { SymprecAngstrom = 0.001 };
        DescribedCrystal coarse = _identifier.Describe(bent);
        DescribedCrystal exact = _identifier.Describe(bent, fine);
        Assert.Equal(229, coarse.Structure.Number);
        Assert.NotEqual(229, exact.Structure.Number);
        Assert.Equal(0.001, exact.Structure.SymprecAngstrom);
        Assert.Equal(coarse.Input, exact.Input);
    }

    [Fact]
    public void A_group_that_the_model_cannot_name_is_noted()
    {
        Crystal ordered = new("CsCl", Cubic, [new(Element.FromSymbol("Cs"), default), new(Element.FromSymbol("Cl"), new(0.5, 0.5, 0.5))]);
        Identification answer = _identifier.Identify(ordered);
        Assert.False(answer.IsKnownToModel);
        Assert.Contains("221 Pm-3m", answer.Note, StringComparison.Ordinal);
        Assert.Contains("4 classes", answer.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_without_form_factors_is_one_sentence() =>
        Assert.Contains("no form factor for Og", Assert.Throws<MissingFormFactorException>(() => _identifier.Identify(BodyCentred("Og"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_crystal_without_atoms_is_one_sentence() =>
        Assert.Contains("no atoms", Assert.Throws<SymmetryException>(() => _identifier.Identify(new Crystal("empty", Cubic, []))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_model_of_any_geometry_and_shaping_answers_by_its_own_patterns()
    {
        PatternParameters flat = PatternParameters.Of(new ZoneAxes { EwaldSurface = EwaldSurface.Flat }, name: "flat");
        using SmallModelFolder other = new(new ShapedDescriptorOptions { Patterns = flat, Shaping = "text" });
        using Identifier identifier = Identifier.Open(other.Path);
        Identification answer = identifier.Identify(FaceCentred("Al"));
        Assert.Equal(("flat", "ita", "shaped (text), 16 px"), (answer.Geometry, answer.Cell, answer.Descriptor));
        Assert.NotEqual(_identifier.Describe(FaceCentred("Al")).Input, identifier.Describe(FaceCentred("Al")).Input);
    }

    [Fact]
    public void A_model_of_patterns_that_cannot_be_made_is_refused()
    {
        using SmallModelFolder other = new(new ShapedDescriptorOptions { Patterns = PatternParameters.Of(new Rotated45()) with { Geometry = "bent" } });
        Assert.Contains("There is no geometry bent", Assert.Throws<ModelException>(() => Identifier.Open(other.Path)).Message, StringComparison.Ordinal);
    }

    private static Lattice Cubic { get; } = new(new CellParameters(EdgeAngstrom, EdgeAngstrom, EdgeAngstrom, 90, 90, 90));

    private static Crystal BodyCentred(string symbol, double shift = 0) => Metal(symbol, new(0, 0, 0), new(0.5, 0.5, 0.5 + shift));

    private static Crystal FaceCentred(string symbol) => Metal(symbol, new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0));

    private static Crystal Metal(string symbol, params Vector3D[] fractions) =>
        new(symbol, Cubic, [.. fractions.Select(fraction => new Site(Element.FromSymbol(symbol), fraction))]);
}

using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Small files of each kind that a trial of the reader stumbled over, kept beside this checkout, with the right answers.</summary>
public class SharedSiteCasesTests
{
    [Theory]
    [InlineData("vasp4-without-symbols.poscar", 0.01, 136, 6, "A B", true)]
    [InlineData("same-spot-twice.cif", 0.01, 139, 2, "In", true)]
    [InlineData("water-labelled-wat.cif", 0.01, 123, 5, "Mg O", true)]
    [InlineData("structures/control.cif", 0.01, 136, 6, "Ti O", false)]
    [InlineData("structures/third-rounded-partial.cif", 0.05, 194, 6, "Zn O", false)]
    [InlineData("structures/third-rounded-full.cif", 0.05, 194, 6, "Zn O", false)]
    [InlineData("structures/uiso-unreadable.cif", 0.01, 136, 6, "Ti O", true)]
    [InlineData("structures/springer-mixed-type.cif", 0.01, 136, 6, "Ti Zr O", false)]
    [InlineData("structures/type-oh.cif", 0.01, 136, 6, "Ti O", true)]
    [InlineData("structures/type-nh4.cif", 0.01, 136, 6, "N O", true)]
    [InlineData("structures/label-digit-first.cif", 0.01, 136, 6, "Ti O", false)]
    [InlineData("structures/dummy-type.cif", 0.01, 136, 6, "Ti O", true)]
    [InlineData("structures/near-mirror-order-2.cif", 0.1, 12, 12, "Fe C", true)]
    [InlineData("structures/species-on-two-lines.poscar", 0.01, 221, 4, "Cs Cl", false)]
    [InlineData("structures/fortran-exponents.poscar", 0.01, 221, 2, "Cs Cl", false)]
    [InlineData("structures/element-columns-number.pdb", 0.01, 221, 2, "Cs Cl", false)]
    public void A_file_is_read_as_it_was_meant(string file, double symprec, int group, int positions, string elements, bool hasNotes)
    {
        StructureResult result = Assert.Single(StructureFile.ReadEach(Case(file)));
        Assert.Null(result.Error);
        Crystal crystal = result.Crystal!;
        Assert.Equal(group, SymmetryFinder.Find(crystal, SymmetryTolerance.At(symprec)).Number);
        Assert.Equal(positions, crystal.Sites.Select(site => site.Fraction).Distinct().Count());
        Assert.Equal(elements.Split(' '), crystal.Sites.Select(site => site.Element.Symbol).Distinct());
        Assert.Equal(hasNotes, result.Notes.Count > 0);
    }

    [Theory]
    [InlineData("structures/cut-short.cif.gz", "the gzip data are damaged or end too early.", null)]
    [InlineData("structures/translation-too-short.cif", "has a lattice translation of 0.0007 Å", null)]
    [InlineData("atoms-closer-than-half-angstrom.poscar", "at least 0.5 Å were expected", CrystalFormatException.AllowNearer)]
    [InlineData("overfull-site.cif", "add up to 1.2, at most 1 was expected.", CrystalFormatException.AllowOverfull)]
    public void A_file_is_refused_in_a_sentence_that_says_why(string file, string why, string? remedy)
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => StructureFile.Read(Case(file)));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Equal(remedy, error.Remedy);
    }

    [Fact]
    public void Near_atoms_are_read_where_they_are_allowed()
    {
        Crystal crystal = Assert.Single(StructureFile.Read(Case("atoms-closer-than-half-angstrom.poscar"), new CrystalReadOptions { MinimumDistanceAngstrom = 0.1 }));
        Assert.Equal(123, SymmetryFinder.Find(crystal, SymmetryTolerance.At(0.01)).Number);
    }

    [Fact]
    public void An_overfull_site_is_read_where_it_is_allowed()
    {
        Crystal crystal = Assert.Single(StructureFile.Read(Case("overfull-site.cif"), new CrystalReadOptions { AllowOverfullSites = true }));
        Assert.Equal(225, SymmetryFinder.Find(crystal, SymmetryTolerance.At(0.01)).Number);
    }

    private static string Case(string file) => SharedData.Require(["cases", .. file.Split('/')]);
}

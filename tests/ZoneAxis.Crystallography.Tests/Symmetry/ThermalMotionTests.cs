using CsCheck;
using ZoneAxis.Crystallography.Tests.Invariants;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class ThermalMotionTests
{
    private const double Rounding = 1e-9;

    private static readonly Dictionary<string, double> MotionOf = new() { ["Si"] = 0.4, ["O"] = 0.9, ["Fe"] = 0.25, ["Ca"] = 0.6 };

    [Fact]
    public void Every_cell_of_a_crystal_keeps_the_thermal_motion_of_its_atoms()
    {
        int seed = TestSeed.Next();
        for (int group = 1; group <= SpaceGroups.Count; group += 13)
        {
            Crystal given = DrawnCrystals.InStandardSetting(group)
                .Select(crystal => Moving(DrawnCrystal.Supercell(crystal, axis: 2, times: 2)))
                .SelectMany(DrawnCrystals.Disguised)
                .DrawOne(seed + group);
            CrystalSymmetry symmetry = SymmetryFinder.Find(given);
            Crystal[] cells = [symmetry.StandardCell, symmetry.MeasuredStandardCell, symmetry.CellOf(CellConvention.SetyawanCurtarolo)];
            foreach (Site site in cells.SelectMany(cell => cell.Sites))
                Assert.True(Math.Abs(site.IsotropicB - MotionOf[site.Element.Symbol]) < Rounding, $"Group {group} drawn with seed {seed}: {site}");
        }
    }

    [Fact]
    public void Atoms_that_symmetry_makes_equal_share_the_mean_of_their_motions()
    {
        Element iron = Element.FromSymbol("Fe");
        Crystal centred = new("centred", new Lattice(new(3, 3, 3, 90, 90, 90)), [new(iron, default, 1, 0.2), new(iron, new(0.5, 0.5, 0.5), 1, 0.6)]);
        Assert.All(SymmetryFinder.Find(centred).StandardCell.Sites, site => Assert.Equal(0.4, site.IsotropicB, Rounding));
    }

    [Fact]
    public void Species_of_a_mixed_site_keep_their_own_motion()
    {
        Crystal mixed = new("mixed", new Lattice(new(3, 3, 3, 90, 90, 90)),
        [
            new(Element.FromSymbol("Ni"), default, 0.75, 0.3), new(Element.FromSymbol("Fe"), default, 0.25, 0.5),
        ]);
        Assert.Equal([("Fe", 0.5), ("Ni", 0.3)], SymmetryFinder.Find(mixed).StandardCell.Sites.Select(site => (site.Element.Symbol, site.IsotropicB)));
    }

    private static Crystal Moving(Crystal crystal) =>
        crystal with { Sites = [.. crystal.Sites.Select(site => site with { IsotropicB = MotionOf[site.Element.Symbol] })] };
}

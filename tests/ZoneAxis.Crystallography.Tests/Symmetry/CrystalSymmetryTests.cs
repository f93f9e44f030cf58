using ZoneAxis.Crystallography.Tests.Invariants;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class CrystalSymmetryTests
{
    private static readonly Element Sodium = Element.FromSymbol("Na");
    private static readonly Element Chlorine = Element.FromSymbol("Cl");
    private static readonly Element Oxygen = Element.FromSymbol("O");

    [Fact]
    public void Halite_in_its_primitive_cell_has_sodium_and_chlorine_on_4a_and_4b()
    {
        Crystal primitive = new("halite", new Lattice(new(3.988, 3.988, 3.988, 60, 60, 60)),
            [new(Sodium, default), new(Chlorine, new(0.5, 0.5, 0.5))]);

        CrystalSymmetry symmetry = SymmetryFinder.Find(primitive);

        Assert.Equal(225, symmetry.Number);
        Assert.Equal("m-3m", symmetry.PointGroup.Symbol);
        Assert.Equal("-F 4 2 3", symmetry.HallSymbol);
        Assert.Equal(48, symmetry.Operations.Length);
        Assert.Equal(["4a m-3m", "4b m-3m"], symmetry.Orbits.Select(orbit => orbit.Wyckoff.ToString()).Order());
        Assert.Equal(8, symmetry.StandardCell.Sites.Length);
        Assert.Equal(2, symmetry.PrimitiveStandardCell.Sites.Length);
        Assert.Equal([0, 1], symmetry.OrbitOfGivenSites());
        Assert.Equal("F - - -", symmetry.Extinction.Symbol);
        Assert.False(symmetry.ToleranceShrank);
    }

    [Fact]
    public void A_supercell_has_its_inner_translations_among_its_operations()
    {
        Crystal cell = new("cube", new Lattice(new(4, 4, 4, 90, 90, 90)), [new(Sodium, default)]);

        Assert.Equal(48, SymmetryFinder.Find(cell).Operations.Length);
        // Two cells along a leave 16 of the 48 rotations, each with two translations.
        CrystalSymmetry doubled = SymmetryFinder.Find(DrawnCrystal.Supercell(cell, 0, 2));
        Assert.Equal(32, doubled.Operations.Length);
        Assert.Equal(2, doubled.PrimitiveCellsGiven);
        Assert.Single(doubled.Orbits);
    }

    [Fact]
    public void Several_species_on_one_position_are_one_position_of_the_orbit()
    {
        Crystal mixed = new("mixed", new Lattice(new(4, 4, 4, 90, 90, 90)),
        [
            new(Sodium, default, 0.5), new(Chlorine, default, 0.5), new(Oxygen, new(0.5, 0.5, 0.5), 0.9),
        ]);

        CrystalSymmetry symmetry = SymmetryFinder.Find(mixed);

        Assert.Equal(221, symmetry.Number);
        Assert.Equal(2, symmetry.Orbits.Length);
        Assert.Equal([0, 1], symmetry.Orbits[0].GivenSites);
        Assert.Equal(2, symmetry.Orbits[0].Species.Length);
        Assert.Equal([0, 0, 1], symmetry.OrbitOfGivenSites());
        Assert.Equal([0, 0, 1], symmetry.OrbitOfStandardSites());
    }

    [Fact]
    public void A_slightly_distorted_cube_is_reported_as_unstable_with_the_group_at_each_tolerance()
    {
        Crystal distorted = new("distorted", new Lattice(new(4, 4, 4.05, 90, 90, 90)), [new(Sodium, default), new(Oxygen, new(0.5, 0.5, 0.5))]);

        SymmetryStability stability = SymmetryStability.Of(distorted);

        Assert.False(stability.IsStable);
        Assert.Equal([123, 123, 221], stability.Entries.Select(entry => entry.Symmetry.Number));
        Assert.Equal([1e-3, 1e-2, 1e-1], stability.Entries.Select(entry => entry.SymprecAngstrom));
        Assert.True(SymmetryStability.Of(distorted with { Lattice = new Lattice(new(4, 4, 4, 90, 90, 90)) }).IsStable);
    }

    [Fact]
    public void The_stability_takes_the_tolerance_of_angles_that_is_asked_for()
    {
        Crystal sheared = new("sheared", new Lattice(new(4, 4, 4, 90, 90, 91)), [new(Sodium, default)]);

        Assert.Equal([65, 65, 221], SymmetryStability.Of(sheared).Entries.Select(entry => entry.Symmetry.Number));
        Assert.Equal(65, SymmetryStability.Of(sheared, angleDegrees: 0.5).Entries[^1].Symmetry.Number);
    }

    [Fact]
    public void The_largest_miss_is_how_far_an_atom_is_from_its_image()
    {
        Crystal displaced = new("displaced", new Lattice(new(4, 4, 4, 90, 90, 90)), [new(Sodium, default), new(Oxygen, new(0.5, 0.5, 0.501))]);

        CrystalSymmetry symmetry = SymmetryFinder.Find(displaced);

        Assert.Equal(221, symmetry.Number);
        Assert.InRange(symmetry.LargestMissAngstrom, 0.002, 0.01);
    }
}

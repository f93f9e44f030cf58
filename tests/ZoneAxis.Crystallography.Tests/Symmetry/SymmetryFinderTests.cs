using ZoneAxis.Crystallography.Tests.Invariants;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class SymmetryFinderTests
{
    private const int Draws = 50;

    public static TheoryData<int> AllGroups => [.. Enumerable.Range(1, SpaceGroups.Count)];

    [Theory]
    [MemberData(nameof(AllGroups))]
    public void Fifty_made_up_crystals_are_found_in_their_group_and_the_invariants_hold_whatever_their_origin_basis_supercell_and_noise(int number)
    {
        const double NoiseAngstrom = 1e-4;
        // Ten times the noise: at 0.01 Å some random atoms lie by accident where a higher group wants them.
        SymmetryTolerance tolerance = new() { SymprecAngstrom = 10 * NoiseAngstrom };
        foreach ((Crystal crystal, string seed) in DrawnCrystals.Measured(number, NoiseAngstrom).Draw(TestSeed.Next() + number, Draws))
        {
            CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, tolerance);

            Assert.True(number == symmetry.Number, $"Group {symmetry.Setting} was found for a crystal of group {number} drawn with CsCheck seed {seed}.");
            string breaches = string.Join("; ", SymmetryInvariants.Breaches(symmetry));
            Assert.True(breaches.Length == 0, $"Of the crystal of group {number} drawn with CsCheck seed {seed}: {breaches}.");
        }
    }

    [Fact]
    public void The_labels_of_the_Materials_Project_are_found_for_99_percent_of_2000_crystals()
    {
        const int Drawn = 2000;
        int seed = TestSeed.Next();
        string path = SharedData.Require("data", "mp-2020.jsonl.gz");
        CrystalRecord[] all = [.. JsonLinesReader.Read(path)];
        new Random(seed).Shuffle(all);

        int right = all.Take(Drawn).Count(record =>
            SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).Number == record.SpaceGroup);

        Assert.True(right >= 0.99 * Drawn, $"{right} of {Drawn} crystals drawn with seed {seed} have the label of the file.");
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.01)]
    [InlineData(0.1)]
    public void The_invariants_hold_for_crystals_of_the_Materials_Project(double symprec)
    {
        const int Drawn = 250;
        int seed = TestSeed.Next();
        SymmetryTolerance tolerance = symprec == SymmetryTolerance.MaterialsProject.SymprecAngstrom
            ? SymmetryTolerance.MaterialsProject
            : new SymmetryTolerance { SymprecAngstrom = symprec };
        CrystalRecord[] all = [.. JsonLinesReader.Read(SharedData.Require("data", "mp-later.jsonl.gz"))];
        new Random(seed).Shuffle(all);
        List<string> failures = [];
        foreach (CrystalRecord record in JsonLinesReader.Read(SharedData.Require("data", "case-studies.jsonl")).Concat(all.Take(Drawn)))
        {
            failures.AddRange(SymmetryInvariants.Breaches(SymmetryFinder.Find(record.Crystal, tolerance)).Select(breach => $"{record.Id}: {breach}"));
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Drawn} crystals drawn with seed {seed} fail at {symprec} Å:\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void Atoms_nearer_than_the_tolerance_are_not_taken_for_one_another()
    {
        // Three atoms in a row 0.08 Å apart: at 0.1 Å each falls on its neighbour, but no translation maps the three on three.
        Crystal crystal = new("row", new Lattice(new(5, 6, 7, 90, 90, 90)),
        [
            new(Element.FromSymbol("Fe"), new(0, 0, 0)),
            new(Element.FromSymbol("Fe"), new(0.016, 0, 0)),
            new(Element.FromSymbol("Fe"), new(0.032, 0, 0)),
        ]);

        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, SymmetryTolerance.MaterialsProject);

        Assert.Equal(47, symmetry.Number);
        Assert.False(symmetry.ToleranceShrank);
    }

    [Fact]
    public void A_match_that_an_atom_does_not_follow_is_no_answer_and_one_that_cannot_be_worked_out_is_a_fault()
    {
        Crystal crystal = new("general", new Lattice(new(5, 6, 7, 80, 85, 95)), [new(Element.FromSymbol("Fe"), default)]);
        SettingMatch onAtom = new(SpaceGroups.Default(2), IntegerMatrix3.Identity, Vector3D.Zero, 0);
        SettingMatch besideAtom = onAtom with { OriginShift = new Vector3D(0.1, 0.2, 0.3) };
        SettingMatch withoutAxes = onAtom with { Columns = default };

        Assert.Null(Describe(crystal, besideAtom));
        Assert.Equal(2, Describe(crystal, onAtom)!.Number);
        Assert.Contains("determinant 0", Assert.Throws<InvalidOperationException>(() => Describe(crystal, withoutAxes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Partial_occupancy_lowers_the_symmetry()
    {
        Element iron = Element.FromSymbol("Fe");
        Lattice cube = new(new(3, 3, 3, 90, 90, 90));
        Crystal ordered = new("bcc", cube, [new(iron, default), new(iron, new(0.5, 0.5, 0.5))]);
        Crystal partial = new("CsCl type", cube, [new(iron, default), new(iron, new(0.5, 0.5, 0.5), 0.5)]);

        Assert.Equal(229, SymmetryFinder.Find(ordered).Number);
        Assert.Equal(221, SymmetryFinder.Find(partial).Number);
    }

    [Fact]
    public void A_crystal_with_a_position_that_is_not_finite_is_refused()
    {
        Crystal broken = new("broken", new Lattice(new(3, 3, 3, 90, 90, 90)), [new Site(Element.FromSymbol("Fe"), new(0, double.NaN, 0))]);
        Assert.Contains("broken", Assert.Throws<SymmetryException>(() => SymmetryFinder.Find(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crystal_with_more_atoms_than_the_limit_is_refused_and_the_limit_can_be_set()
    {
        Element iron = Element.FromSymbol("Fe");
        Crystal pair = new("pair", new Lattice(new(3, 3, 3, 90, 90, 90)), [new Site(iron, default), new Site(iron, new(0.5, 0.5, 0.5))]);
        Assert.Contains("2 atoms", Assert.Throws<SymmetryException>(() => SymmetryFinder.Find(pair, new SymmetryTolerance { MaximumAtoms = 1 })).Message, StringComparison.Ordinal);
        Assert.Equal(229, SymmetryFinder.Find(pair, new SymmetryTolerance { MaximumAtoms = 2 }).Number);
    }

    [Fact]
    public void The_angle_that_goes_with_the_Materials_Projects_distance_is_its_own()
    {
        Assert.Equal(SymmetryTolerance.MaterialsProject, SymmetryTolerance.At(0.1));
        Assert.Null(SymmetryTolerance.At(0.01).AngleDegrees);
        Assert.Equal(3, SymmetryTolerance.At(0.1, 3).AngleDegrees);
    }

    [Fact]
    public void A_crystal_without_atoms_and_a_tolerance_of_zero_are_refused()
    {
        Crystal empty = new("empty", new Lattice(new(3, 3, 3, 90, 90, 90)), []);
        Crystal iron = empty with { Sites = [new Site(Element.FromSymbol("Fe"), default)] };

        Assert.Contains("empty", Assert.Throws<SymmetryException>(() => SymmetryFinder.Find(empty)).Message, StringComparison.Ordinal);
        Assert.Throws<SymmetryException>(() => SymmetryFinder.Find(iron, new SymmetryTolerance { SymprecAngstrom = 0 }));
    }

    private static CrystalSymmetry? Describe(Crystal crystal, SettingMatch match)
    {
        AtomKinds kinds = AtomKinds.Of(crystal);
        SymmetryTolerance tolerance = new();
        PrimitiveCell primitive = PrimitiveCell.Find(kinds.Atoms, tolerance.SymprecAngstrom);
        return SymmetryFinder.TryDescribe(crystal, kinds, primitive, match, tolerance, tolerance.SymprecAngstrom, tolerance.SymprecAngstrom);
    }
}

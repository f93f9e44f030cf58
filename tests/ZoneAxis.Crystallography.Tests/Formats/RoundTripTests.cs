using System.Collections.Immutable;
using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class RoundTripTests
{
    private const int Draws = 200;

    [Fact]
    public void A_cif_in_P1_gives_cell_atoms_and_occupancies_back() => CrystalGenerator.Disordered.Sample(crystal =>
        AssertSame(crystal, Assert.Single(CifReader.Parse(CifWriter.ToText(crystal), "f")), Digits.Cif), iter: Draws);

    [Fact]
    public void A_poscar_gives_cell_and_atoms_back() => CrystalGenerator.Ordered.Sample(crystal =>
    {
        Crystal sorted = crystal with { Sites = [.. crystal.Sites.GroupBy(site => site.Element).SelectMany(group => group)] };
        AssertSame(sorted, PoscarReader.Parse(PoscarWriter.ToText(crystal), "f"), Digits.Poscar);
    }, iter: Draws);

    [Fact]
    public void A_pdb_file_gives_cell_atoms_and_occupancies_back() => CrystalGenerator.Disordered.Sample(crystal =>
        AssertSame(crystal, PdbReader.Parse(PdbWriter.ToText(crystal), "f"), Digits.Pdb), iter: Draws);

    [Fact]
    public void A_cif_in_any_of_the_530_settings_gives_operations_and_atoms_back() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            Crystal crystal = SettingCrystal.Of(setting, new Random(seed));
            string text = CifWriter.ToText(crystal, new CifWriteOptions { Setting = setting });
            CifBlock block = CifDocument.Parse(text, "f")[0];
            Assert.Equal(setting.Hall.Operations.ToHashSet(), CifSymmetry.Read(block, crystal.Lattice, []).Operations.ToHashSet());
            Crystal back = Assert.Single(CifReader.Parse(text, "f", new CrystalReadOptions { MinimumDistanceAngstrom = 0 }));
            AssertSameAtoms(crystal, back, setting);
        }
    }, iter: 2);

    [Fact]
    public void The_hall_symbol_alone_names_the_operations_written()
    {
        int seed = TestSeed.Next();
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            Crystal crystal = SettingCrystal.Of(setting, new Random(seed));
            CifBlock block = CifDocument.Parse(CifWriter.ToText(crystal, new CifWriteOptions { Setting = setting }), "f")[0];
            NamedGroup group = new(block.FirstValue("_space_group_name_Hall")!.Value.Text, HermannMauguin: null, Number: null);
            Assert.True(group.TryOperations(crystal.Lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem), problem);
            Assert.Equal(setting.Hall.Operations.ToHashSet(), operations.ToHashSet());
        }
    }

    [Fact]
    public void No_hall_symbol_makes_the_reader_throw() => Gen.String[Gen.Char["-PABCIRSTF 123406'\"*xyzabcnduvw()"], 0, 14].Sample(hall =>
    {
        Lattice lattice = new(new CellParameters(5, 5, 5, 90, 90, 90));
        bool isKnown = new NamedGroup(hall, HermannMauguin: null, Number: null).TryOperations(lattice, out _, out string? problem);
        Assert.NotEqual(isKnown, problem is not null);
    }, iter: 5_000);

    [Fact]
    public void Most_symbols_alone_name_a_group_with_as_many_operations()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings.Where(setting => setting.System != CrystalSystem.Monoclinic))
        {
            SpaceGroupSetting? found = SpaceGroupLookup.Find(null, HermannMauguinText.Of(setting), null);
            Assert.Equal((setting.SettingNumber, setting.Number, setting.Hall.Operations.Length), (setting.SettingNumber, found!.Number, found.Hall.Operations.Length));
        }
    }

    /// <summary>Half of the last digit written, with a little room for the arithmetic.</summary>
    /// <param name="Length">Å.</param>
    /// <param name="Angle">Degrees.</param>
    /// <param name="Position">Fraction of the cell.</param>
    /// <param name="Occupancy">Parts of one.</param>
    private sealed record Digits(double Length, double Angle, double Position, double Occupancy)
    {
        public static Digits Cif { get; } = new(0.51e-6, 0.51e-6, 0.51e-8, 0.51e-6);

        public static Digits Poscar { get; } = new(1e-11, 1e-9, 0.51e-12, 0);

        // 0.0005 Å in a cell of 6 Å, and scale factors to half of 1e-6 per Å times up to 40 Å.
        public static Digits Pdb { get; } = new(0.51e-3, 0.51e-2, 2e-4, 0.51e-2);
    }

    private static void AssertSame(Crystal expected, Crystal actual, Digits digits)
    {
        (CellParameters a, CellParameters b) = (expected.Lattice.Parameters, actual.Lattice.Parameters);
        double length = Math.Max(Math.Abs(a.A - b.A), Math.Max(Math.Abs(a.B - b.B), Math.Abs(a.C - b.C)));
        double angle = Math.Max(Math.Abs(a.Alpha - b.Alpha), Math.Max(Math.Abs(a.Beta - b.Beta), Math.Abs(a.Gamma - b.Gamma)));
        Assert.True(length <= digits.Length && angle <= digits.Angle, $"{a} became {b}.");
        Assert.Equal(expected.Sites.Select(site => site.Element), actual.Sites.Select(site => site.Element));
        foreach ((Site before, Site after) in expected.Sites.Zip(actual.Sites))
        {
            Vector3D shift = (before.Fraction - after.Fraction).WrappedToNearest();
            double largest = Math.Max(Math.Abs(shift.X), Math.Max(Math.Abs(shift.Y), Math.Abs(shift.Z)));
            Assert.True(largest <= digits.Position && Math.Abs(before.Occupancy - after.Occupancy) <= digits.Occupancy, $"{before} became {after}.");
        }
    }

    private static void AssertSameAtoms(Crystal expected, Crystal actual, SpaceGroupSetting setting)
    {
        Assert.True(expected.Sites.Length == actual.Sites.Length, $"Setting {setting.SettingNumber}: {expected.Sites.Length} atoms became {actual.Sites.Length}.");
        foreach (Site site in expected.Sites)
        {
            bool isThere = actual.Sites.Any(other => other.Element == site.Element && (other.Fraction - site.Fraction).WrappedToNearest().Length < 1e-7);
            Assert.True(isThere, $"Setting {setting.SettingNumber}: {site} is lost.");
        }
    }
}

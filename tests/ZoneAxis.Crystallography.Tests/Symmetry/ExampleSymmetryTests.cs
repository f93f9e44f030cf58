using System.Globalization;
using System.Text.RegularExpressions;
using ZoneAxis.Crystallography.Tests.Invariants;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public partial class ExampleSymmetryTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(SharedData.ProjectRoot, "examples"), "*.cif").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_atoms_of_an_example_have_the_group_that_the_file_states(string file)
    {
        string path = Path.Combine(SharedData.ProjectRoot, "examples", file);
        int stated = int.Parse(Number().Match(File.ReadAllText(path)).Groups[1].Value, CultureInfo.InvariantCulture);
        Crystal crystal = CifReader.ReadFirst(path);

        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal);

        Assert.Equal(stated, symmetry.Number);
        Assert.Empty(SymmetryInvariants.Breaches(symmetry));
    }

    [Fact]
    public void The_examples_cover_all_seven_crystal_systems()
    {
        IEnumerable<CrystalSystem> systems = Directory.GetFiles(Path.Combine(SharedData.ProjectRoot, "examples"), "*.cif")
            .Select(path => SymmetryFinder.Find(CifReader.ReadFirst(path)).Setting.System);
        Assert.Equal(Enum.GetValues<CrystalSystem>(), systems.Distinct().Order());
    }

    [GeneratedRegex(@"_space_group_IT_number\s+(\d+)")]
    private static partial Regex Number();
}

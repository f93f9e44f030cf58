using System.Globalization;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class ReferenceCifTests
{
    private const int FileCount = 44;

    // These have terminal oxygen.
    private static readonly string[] InterruptedFrameworks = ["RON", "WEN"];

    // Nobody located it in most minerals.
    private static readonly Element Hydrogen = Element.FromSymbol("H");

    [Fact]
    public void Every_published_file_is_read()
    {
        string[] files = Files();
        Assert.Equal(FileCount, files.Length);
        Assert.All(files, file => Assert.NotEmpty(CifReader.Read(file).Single().Sites));
    }

    [Fact]
    public void The_group_in_each_files_name_is_found_at_a_hundredth_of_an_angstrom()
    {
        foreach (string file in Files())
        {
            int named = int.Parse(Path.GetFileName(file).AsSpan(2, 3), CultureInfo.InvariantCulture);
            Assert.Equal((file, named), (file, SymmetryFinder.Find(CifReader.ReadFirst(file)).Number));
        }
    }

    [Fact]
    public void Atoms_of_the_cell_agree_with_formula_and_units()
    {
        int compared = 0;
        foreach (string file in Files())
        {
            CifBlock block = Assert.Single(CifDocument.Parse(File.ReadAllText(file), file));
            if (block.FirstValue("_cell_formula_units_Z") is not CifValue units || !NumberText.TryParse(units.Text, out double count, out _))
                continue;
            IReadOnlyDictionary<Element, double> composition = CifReader.ReadFirst(file).Composition();
            foreach ((Element element, double number) in CifFormula.Counts(block).Where(pair => pair.Key != Hydrogen))
                Assert.True(Math.Abs(composition[element] - count * number) < 1e-9, $"{file}: {composition[element]} {element}, {count * number} by the formula.");
            compared++;
        }
        Assert.True(compared >= 15, $"Only {compared} files state their formula units.");
    }

    [Fact]
    public void Every_framework_of_silica_has_two_oxygen_atoms_for_each_silicon_atom()
    {
        Element silicon = Element.FromSymbol("Si");
        Element oxygen = Element.FromSymbol("O");
        string[] frameworks = [.. Files().Where(file => IsZeolite(file) && !Array.Exists(InterruptedFrameworks, code => file.EndsWith($"_{code}.cif", StringComparison.Ordinal)))];
        Assert.NotEmpty(frameworks);
        foreach (string file in frameworks)
        {
            IReadOnlyDictionary<Element, double> composition = CifReader.ReadFirst(file).Composition();
            Assert.True(composition[oxygen] == 2 * composition[silicon], $"{file}: Si{composition[silicon]} O{composition[oxygen]}");
        }
    }

    private static bool IsZeolite(string file) => File.ReadAllText(file).Contains("Database of Zeolite Structures", StringComparison.Ordinal);

    private static string[] Files() => Directory.GetFiles(SharedData.Require("reference", "cif"), "*.cif");
}

using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class ExampleTests
{
    private const double SmallestDistanceAngstrom = 0.9;
    private static readonly string Folder = Path.Combine(SharedData.ProjectRoot, "examples");
    private static readonly Element Hydrogen = Element.FromSymbol("H");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Where(file => Path.GetExtension(file) is not (".md" or ".hkl" or ".ins")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> CifFiles => [.. Directory.GetFiles(Folder, "*.cif").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_is_read_and_its_atoms_keep_their_distance(string name)
    {
        Crystal crystal = Assert.Single(StructureFile.Read(Path.Combine(Folder, name)));
        Assert.InRange(Neighbours.Shortest(crystal), SmallestDistanceAngstrom, 4);
    }

    [Theory]
    [MemberData(nameof(CifFiles))]
    public void Every_example_holds_as_many_atoms_as_its_formula_says(string name)
    {
        string path = Path.Combine(Folder, name);
        CifBlock block = Assert.Single(CifDocument.Parse(File.ReadAllText(path), path));
        Assert.True(NumberText.TryParse(block.FirstValue("_cell_formula_units_Z")!.Value.Text, out double units, out _));
        IReadOnlyDictionary<Element, double> composition = CifReader.ReadFirst(path).Composition();
        foreach ((Element element, double number) in CifFormula.Counts(block).Where(pair => pair.Key != Hydrogen || composition.ContainsKey(Hydrogen)))
            Assert.Equal(number * units, composition[element], 9);
    }

    [Fact]
    public void The_examples_cover_all_seven_crystal_systems()
    {
        HashSet<string> systems = [.. Directory.GetFiles(Folder, "*.cif").Select(file =>
            CifDocument.Parse(File.ReadAllText(file), file)[0].FirstValue("_space_group_crystal_system")!.Value.Text)];
        Assert.Equal(7, systems.Count);
    }

    [Fact]
    public void The_table_of_the_examples_names_every_file()
    {
        string table = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.All(Files, row => Assert.Contains($"`{row.Data}`", table, StringComparison.Ordinal));
    }

    // Å; narrow enough to catch a wrong setting, origin or coordinate, not a wrong last digit.
    [Theory]
    [InlineData("quartz.cif", "Si", "O", 1.604, 1.615)]
    [InlineData("calcite.cif", "C", "O", 1.281, 1.282)]
    [InlineData("calcite.cif", "Ca", "O", 2.359, 2.361)]
    [InlineData("hematite.cif", "Fe", "O", 1.945, 2.117)]
    [InlineData("rutile.cif", "Ti", "O", 1.94, 1.99)]
    [InlineData("anatase.cif", "Ti", "O", 1.93, 1.97)]
    [InlineData("baddeleyite.cif", "Zr", "O", 2.05, 2.29)]
    [InlineData("zincite.cif", "Zn", "O", 1.97, 1.993)]
    [InlineData("halite.cif", "Na", "Cl", 2.82, 2.821)]
    [InlineData("halite-primitive.poscar", "Na", "Cl", 2.82, 2.821)]
    [InlineData("diamond.cif", "C", "C", 1.544, 1.545)]
    [InlineData("graphite.cif", "C", "C", 1.417, 1.419)]
    [InlineData("tausonite.cif", "Ti", "O", 1.952, 1.953)]
    [InlineData("gypsum.cif", "S", "O", 1.47, 1.48)]
    [InlineData("kaolinite.cif", "Si", "O", 1.59, 1.65)]
    public void Nearest_neighbours_lie_at_the_distance_known_for_the_crystal(string name, string from, string to, double shortest, double longest)
    {
        const double BondReach = 1.2;
        Crystal crystal = StructureFile.Read(Path.Combine(Folder, name))[0];
        double[] distances = [.. Neighbours.Distances(crystal, Element.FromSymbol(from), Element.FromSymbol(to))];
        double nearest = distances.Min();
        Assert.InRange(nearest, shortest, longest);
        Assert.InRange(distances.Where(distance => distance < BondReach * nearest).Max(), shortest, longest);
    }
}

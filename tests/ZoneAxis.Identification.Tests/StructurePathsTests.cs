using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Tests;

public sealed class StructurePathsTests : IDisposable
{
    private const string Caesium = "Cs Cl\n1\n4.1 0 0\n0 4.1 0\n0 0 4.1\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-paths-");

    public StructurePathsTests()
    {
        foreach (string file in new[] { "b.cif", "a.vasp", "a.json", "notes.txt", ".hidden.cif", "in/POSCAR", "in/deep/c.pdb.gz", ".git/d.cif" })
        {
            string path = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Caesium);
        }
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "empty"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", false, "a.vasp b.cif")]
    [InlineData("", true, "a.vasp b.cif in/POSCAR in/deep/c.pdb.gz")]
    [InlineData("in", false, "in/POSCAR")]
    [InlineData("*.cif", false, "b.cif")]
    [InlineData("?.*", false, "a.json a.vasp b.cif")]
    [InlineData("*/POS*", false, "in/POSCAR")]
    [InlineData("i?", true, "in/POSCAR in/deep/c.pdb.gz")]
    [InlineData(".*.cif", false, ".hidden.cif")]
    [InlineData("a.json", false, "a.json")]
    [InlineData("missing.cif", false, "missing.cif")]
    [InlineData("*.xyz", false, "*.xyz")]
    [InlineData("empty", false, "empty")]
    public void A_path_means_files(string path, bool recursive, string expected) => Assert.Equal(
        expected.Split(' ').Select(file => Path.Combine(_folder.FullName, file)),
        StructurePaths.Expand([Path.Combine(_folder.FullName, path)], recursive));

    [Theory]
    [InlineData("*.xyz", "there is no file whose name fits this pattern.")]
    [InlineData("empty", "there are no structure files in this folder.")]
    [InlineData("in/deep/..", "there are no structure files in this folder itself; those of the folders in it are not looked for.")]
    public void What_means_no_file_is_refused_in_a_sentence(string path, string problem)
    {
        string full = Path.Combine(_folder.FullName, path);
        if (path.EndsWith("..", StringComparison.Ordinal))
            File.Delete(Path.Combine(_folder.FullName, "in", "POSCAR"));
        Assert.Equal($"{full}: {problem}", Assert.Single(StructureInputs.Read(StructurePaths.Expand([full]))).Problem);
    }

    [Fact]
    public void A_dash_is_standard_input_and_read_once()
    {
        StructureReading reading = new() { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Caesium)) };
        StructureInput input = Assert.Single(StructureInputs.Read(["-"], reading));
        Assert.Equal("-", input.Name);
        Assert.Equal("stdin", input.Stem);
        Assert.Equal(2, input.Crystal!.Sites.Length);
        Assert.Equal(64, input.Sha256!.Length);
    }

    [Fact]
    public void Without_standard_input_a_dash_is_a_file() =>
        Assert.Equal("-: there is no such file.", Assert.Single(StructureInputs.Read(["-"])).Problem);

    [Fact]
    public void Nothing_on_standard_input_is_refused()
    {
        StructureReading reading = new() { StandardInput = () => new MemoryStream() };
        Assert.Equal("standard input: the file is empty.", Assert.Single(StructureInputs.Read(["-"], reading)).Problem);
    }

    [Fact]
    public void Options_of_the_reader_reach_it_and_what_helps_comes_back()
    {
        string path = Path.Combine(_folder.FullName, "near.vasp");
        File.WriteAllText(path, Caesium.Replace(".5 .5 .5", ".1 0 0", StringComparison.Ordinal));
        Assert.Equal(CrystalFormatException.AllowNearer, Assert.Single(StructureInputs.Read([path])).Remedy);
        StructureReading reading = new() { Options = new CrystalReadOptions { MinimumDistanceAngstrom = 0.3 } };
        Assert.NotNull(Assert.Single(StructureInputs.Read([path], reading)).Crystal);
    }
}

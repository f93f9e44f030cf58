namespace ZoneAxis.Crystallography.Tests.Formats;

public class StructureFileTests
{
    private const string Poscar = "C\n1\n3 0 0\n0 3 0\n0 0 3\nC\n1\nDirect\n0 0 0\n";
    private const string JsonLine = """{"id":"a","lattice":[3,3,3,90,90,90],"species":["C"],"frac":[[0,0,0]]}""";

    private static readonly string Cif = CifText.P1("C1 0 0 0");

    [Theory]
    [InlineData("a.cif", StructureFormat.Cif)]
    [InlineData("A.CIF", StructureFormat.Cif)]
    [InlineData("a.txt", StructureFormat.Cif)]
    [InlineData("POSCAR", StructureFormat.Poscar)]
    [InlineData("CONTCAR_2", StructureFormat.Poscar)]
    [InlineData("a.vasp", StructureFormat.Poscar)]
    [InlineData("a.poscar", StructureFormat.Poscar)]
    [InlineData("relaxed", StructureFormat.Poscar)]
    [InlineData("a.jsonl", StructureFormat.JsonLines)]
    [InlineData("a.jsonl.gz", StructureFormat.JsonLines)]
    [InlineData("a.json", StructureFormat.JsonLines)]
    [InlineData("a.pdb", StructureFormat.Pdb)]
    [InlineData("pdb1abc.ent.gz", StructureFormat.Pdb)]
    [InlineData("protein", StructureFormat.Pdb)]
    [InlineData("a.xyz", StructureFormat.ExtendedXyz)]
    [InlineData("a.extxyz", StructureFormat.ExtendedXyz)]
    [InlineData("frames", StructureFormat.ExtendedXyz)]
    [InlineData("mp.json", StructureFormat.Pymatgen)]
    [InlineData("optimade.json", StructureFormat.Optimade)]
    public void The_format_is_told_by_name_or_content(string name, StructureFormat format)
    {
        string content = format switch
        {
            StructureFormat.Cif => Cif,
            StructureFormat.Poscar => Poscar,
            StructureFormat.Pdb => PdbText.Cube("P 1", PdbText.Atom(0, 0, 0, "C")),
            StructureFormat.ExtendedXyz => "1\nLattice=\"3 0 0 0 3 0 0 0 3\"\nC 0 0 0\n",
            StructureFormat.Pymatgen => """[{"structure": {"lattice": {"matrix": [[3,0,0],[0,3,0],[0,0,3]]}, "sites": [{"species": [{"element": "C"}], "abc": [0,0,0]}]}}]""",
            StructureFormat.Optimade => """{"data": {"attributes": {"lattice_vectors": [[3,0,0],[0,3,0],[0,0,3]], "cartesian_site_positions": [[0,0,0]], "species_at_sites": ["C"]}}}""",
            _ => JsonLine,
        };
        using TemporaryFile file = new(name, content);
        Assert.Equal(format, StructureFile.FormatOf(file.Path));
        Assert.Equal("C", Assert.Single(Assert.Single(StructureFile.Read(file.Path)).Sites).Element.Symbol);
    }

    [Theory]
    [InlineData("a.cif", "", "{0}: the file is empty.")]
    [InlineData("a.jsonl", "\n\n", "{0}: the file has only blank lines.")]
    [InlineData("a.txt", "hello\n", "{0}: neither the name nor the content is that of a CIF, POSCAR, PDB, extended XYZ or JSON file.")]
    [InlineData("a.cif", "\u007fELF\u0001\0\0", "{0}: character 6 is a zero: the file is binary, text was expected.")]
    [InlineData("a", "ab\0cd", "{0}: character 3 is a zero: the file is binary, text was expected.")]
    public void A_file_that_holds_no_structure_is_one_sentence(string name, string content, string sentence)
    {
        using TemporaryFile file = new(name, content);
        AssertSentence(sentence, file.Path);
    }

    [Theory]
    [InlineData("missing.cif")]
    [InlineData("missing.jsonl")]
    [InlineData("missing")]
    [InlineData("no/such/folder/POSCAR")]
    public void A_missing_file_is_one_sentence(string name)
    {
        using TemporaryFile file = new("other", "x");
        AssertSentence("{0}: there is no such file.", Path.Combine(Path.GetDirectoryName(file.Path)!, name));
    }

    [Fact]
    public void A_directory_is_one_sentence()
    {
        using TemporaryFile file = new("other", "x");
        AssertSentence("{0}: this is a directory, a structure file was expected.", Path.GetDirectoryName(file.Path)!);
    }

    private static void AssertSentence(string sentence, string path) => Assert.Equal(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, path),
        Assert.Throws<CrystalFormatException>(() => StructureFile.Read(path)).Message);
}

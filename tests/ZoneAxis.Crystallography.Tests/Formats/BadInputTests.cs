using System.Text;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>What goes wrong alike in every format; what differs stands with each format's own tests.</summary>
public class BadInputTests
{
    private const int MillionAtoms = 1_000_000;
    private const int PdbAtoms = 100_001;

    public static TheoryData<string> Names => ["a.cif", "a.vasp", "a.pdb", "a.xyz", "a.json", "a.jsonl", "a"];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_file_is_one_sentence(string name) => AssertSentence("{0}: the file is empty.", name, []);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_binary_file_is_one_sentence(string name)
    {
        string sentence = name == "a.jsonl"
            ? "{0}, line 1, column 1: the line is not a JSON object that describes a crystal."
            : "{0}: character 5 is a zero: the file is binary, text was expected.";
        AssertSentence(sentence, name, [0x7F, 0x45, 0x4C, 0x46, 0, 1, 1, 0, 0x45, 0x4C]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_gzip_is_one_sentence(string name)
    {
        string line = name == "a.jsonl" ? ", line 1" : "";
        AssertSentence($"{{0}}{line}: the gzip data are damaged or end too early.", name, [0x1F, 0x8B, 1, 2, 3]);
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_one_sentence_and_the_crystals_before_it_are_read()
    {
        CrystalReadOptions options = new() { MaximumLineCharacters = SmallFiles.JsonLine.Length };
        using TemporaryFile file = new("a.jsonl", $"{SmallFiles.JsonLine}\n{SmallFiles.JsonLine} \n{SmallFiles.JsonLine}\n");
        using IEnumerator<StructureResult> results = JsonLinesReader.ReadEach(file.Path, options).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Equal("a", results.Current.Name);
        Assert.Equal(
            $"{file.Path}, line 2: the line has more than {SmallFiles.JsonLine.Length} characters, the limit of these settings; nothing after it is read.",
            Assert.Throws<CrystalFormatException>(() => results.MoveNext()).Message);
    }

    [Theory]
    [InlineData("a.cif")]
    [InlineData("a.vasp")]
    [InlineData("a.pdb")]
    [InlineData("a.xyz")]
    [InlineData("a.json")]
    [InlineData("a")]
    public void A_text_longer_than_the_limit_is_one_sentence(string name)
    {
        using TemporaryFile file = new(name, new string('x', 101));
        Assert.Equal(
            $"{file.Path}: the file holds more than 100 bytes, the limit of these settings on a structure file.",
            Assert.Throws<CrystalFormatException>(() => StructureFile.Read(file.Path, new CrystalReadOptions { MaximumTextBytes = 100 })).Message);
    }

    [Fact]
    public void A_cif_may_begin_with_blank_lines_and_comments_and_other_text_is_one_sentence()
    {
        string text = CifText.P1("C1 0 0 0");
        Assert.Single(CifReader.Parse("#\\#CIF_1.1\n\n   \n# a comment\n" + text, "f"));
        using TemporaryFile named = new("a", "\n# a comment\n\n" + text);
        Assert.Single(StructureFile.Read(named.Path));
        StructureResult first = CifReader.ParseEach("Structure of a mineral\n" + text, "f")[0];
        Assert.Equal("f, line 1, column 1: found 'Structure' where a data block (data_…) was expected.", first.Error!.Message);
        Assert.Single(CifReader.Parse("Structure of a mineral\n" + text, "f"));
    }

    [Theory]
    [InlineData(StructureFormat.Cif, "f, line 100016: the cell has more than 100000 atoms, the limit of these settings.")]
    [InlineData(StructureFormat.Poscar, "f, line 7: the cell has 1000000 atoms, 1 to 100000 were expected.")]
    [InlineData(StructureFormat.Pdb, "f, line 100003: the cell has more than 100000 atoms, the limit of these settings.")]
    [InlineData(StructureFormat.ExtendedXyz, "f, line 1: the cell has more than 100000 atoms, the limit of these settings.")]
    [InlineData(StructureFormat.Pymatgen, "f, line 1, column 78: this list has more than 100000 items, the limit of these settings on the atoms of a cell.")]
    [InlineData(StructureFormat.Optimade, "f, line 1, column 103: this list has more than 100000 items, the limit of these settings on the atoms of a cell.")]
    [InlineData(StructureFormat.JsonLines, "f, line 1: crystal line 1: the cell has more than 100000 atoms, the limit of these settings.")]
    public void A_million_atoms_are_refused(StructureFormat format, string sentence)
    {
        string text = MillionAtomsOf(format);
        Action read = format switch
        {
            StructureFormat.Cif => () => CifReader.Parse(text, "f"),
            StructureFormat.Poscar => () => PoscarReader.Parse(text, "f"),
            StructureFormat.Pdb => () => PdbReader.Parse(text, "f"),
            StructureFormat.ExtendedXyz => () => StructureResult.Crystals(ExtendedXyzReader.ParseEach(text, "f")),
            StructureFormat.Pymatgen => () => PymatgenReader.ParseEach(text, "f"),
            StructureFormat.Optimade => () => OptimadeReader.ParseEach(text, "f"),
            _ => () => JsonLinesReader.Parse(text, "f", 1),
        };
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(read).Message);
    }

    private static string MillionAtomsOf(StructureFormat format) => format switch
    {
        StructureFormat.Cif => CifText.P1("C1 0 0 0") + Repeated("C1 0 0 0\n"),
        StructureFormat.Poscar => "x\n1\n90 0 0\n0 90 0\n0 0 90\nC\n1000000\nDirect\n" + Repeated("0 0 0\n"),
        StructureFormat.Pdb => PdbText.Cube("P 1", [.. Enumerable.Repeat(PdbText.Atom(0, 0, 0), PdbAtoms)]),
        StructureFormat.ExtendedXyz => "1000000\nLattice=\"90 0 0 0 90 0 0 0 90\"\n" + Repeated("C 0 0 0\n"),
        StructureFormat.Pymatgen => $$"""{"lattice": {"a":90,"b":90,"c":90,"alpha":90,"beta":90,"gamma":90}, "sites": [{{Repeated("1,")}}1]}""",
        StructureFormat.Optimade => $$"""{"lattice_vectors": [[90,0,0],[0,90,0],[0,0,90]], "species_at_sites": [], "cartesian_site_positions": [{{Repeated("1,")}}1]}""",
        _ => $$"""{"lattice": [90,90,90,90,90,90], "frac": [], "species": [{{Repeated("\"C\",")}}"C"]}""",
    };

    private static string Repeated(string line) => new StringBuilder().Insert(0, line, MillionAtoms).ToString();

    private static void AssertSentence(string sentence, string name, byte[] content)
    {
        using TemporaryFile file = new(name, content);
        Assert.Equal(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, file.Path),
            Assert.Throws<CrystalFormatException>(() => StructureFile.Read(file.Path)).Message);
    }
}

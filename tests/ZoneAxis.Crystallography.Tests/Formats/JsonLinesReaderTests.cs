using System.IO.Compression;
using System.Text;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class JsonLinesReaderTests
{
    private const string Palladium =
        """{"id":"mp-2","formula":"Pd","sg":225,"sg_tight":225,"snapshot2020":true,"icsd":true,"lattice":[2.77,2.77,2.77,60,60,60],"species":["Pd"],"frac":[[0,0,0.25]]}""";

    private const string Bare = """{"lattice":[1,2,3,90,91,92],"species":["H","He"],"frac":[[0,0,0],[0.5,0.5,0.5]]}""";

    [Fact]
    public void Every_member_of_a_line_is_read()
    {
        CrystalRecord record = JsonLinesReader.Parse(Palladium, "f", 1);
        Assert.Equal(("mp-2", "Pd", 225, 225), (record.Id, record.Formula, record.SpaceGroup, record.SpaceGroupTight));
        Assert.True(record.IsInSnapshot2020);
        Assert.True(record.IsExperimental);
        Assert.Equal("mp-2", record.Crystal.Name);
        Assert.Equal(new CellParameters(2.77, 2.77, 2.77, 60, 60, 60), record.Crystal.Lattice.Parameters);
        Assert.Equal([new Site(Element.FromSymbol("Pd"), new Vector3D(0, 0, 0.25))], record.Crystal.Sites.AsEnumerable());
    }

    [Fact]
    public void Optional_members_may_be_absent()
    {
        CrystalRecord record = JsonLinesReader.Parse(Bare, "f", 7);
        Assert.Equal("line 7", record.Id);
        Assert.Null(record.SpaceGroup);
        Assert.Null(record.SpaceGroupTight);
        Assert.Null(record.IsInSnapshot2020);
        Assert.Equal(2, record.Crystal.Sites.Length);
    }

    [Fact]
    public void Gzip_is_told_by_content_and_blank_lines_are_passed_over()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(Palladium + "\n\n" + Bare + "\r\n"));
        using TemporaryFile file = new("crystals.jsonl", packed.ToArray());
        Assert.Equal(["mp-2", "line 3"], JsonLinesReader.Read(file.Path).Select(record => record.Id));
    }

    [Fact]
    public void Crystals_before_a_bad_line_still_come_out()
    {
        using TemporaryFile file = new("crystals.jsonl", Palladium + "\n{oops\n");
        using IEnumerator<CrystalRecord> records = JsonLinesReader.Read(file.Path).GetEnumerator();
        Assert.True(records.MoveNext());
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => records.MoveNext());
        Assert.Equal($"{file.Path}, line 2, column 2: the line is not a JSON object that describes a crystal.", error.Message);
    }

    [Theory]
    [InlineData("[1]", "f, line 4, column 2: the line is not a JSON object that describes a crystal.")]
    [InlineData("null", "f, line 4, column 1: found null where a JSON object was expected.")]
    [InlineData("""{"id":"a","lattice":[1,2,3],"species":["H"],"frac":[[0,0,0]]}""", "f, line 4: crystal a: member lattice has 3 numbers, 6 were expected: three lengths in Å and three angles in degrees.")]
    [InlineData("""{"id":"a","lattice":[1,1,1,90,90,90],"species":["Xx"],"frac":[[0,0,0]]}""", "f, line 4: crystal a: 'Xx' is not the symbol of an element.")]
    [InlineData("""{"id":"a","lattice":[1,1,1,90,90,90],"species":["H"],"frac":[[0,0]]}""", "f, line 4: crystal a: position 1 has 2 coordinates, 3 were expected.")]
    [InlineData("""{"id":"a","lattice":[1,1,1,90,90,90],"species":["H"],"frac":[[0,0,1e999]]}""", "f, line 4: crystal a: position 1 is not finite.")]
    [InlineData("""{"id":"a","lattice":[1,1,1,90,90,90],"species":["H"],"frac":[]}""", "f, line 4: crystal a: there are 1 species and 0 positions, as many of the one as of the other were expected and at least one.")]
    [InlineData("""{"id":"a","sg":231,"lattice":[1,1,1,90,90,90],"species":["H"],"frac":[[0,0,0]]}""", "f, line 4: crystal a: member sg is 231, a space group from 1 to 230 was expected.")]
    [InlineData("""{"id":"a","lattice":[1,-1,1,90,90,90],"species":["H"],"frac":[[0,0,0]]}""", "f, line 4: crystal a: the cell length b is -1 Å, a length from 0.5 to 100000 Å was expected.")]
    [InlineData("""{"id":"a","lattice":[5,5,5,90,90,90],"species":["H","C"],"frac":[[0,0,0],[0.01,0,0]]}""", "f, line 4: crystal a: the atom C2 lies 0.05 Å from H1, at least 0.5 Å were expected of atoms that do not share a position by partial occupancy.")]
    [InlineData("""{"id":"a","lattice":[5,5,5,60,60,170],"species":["H"],"frac":[[0,0,0]]}""", "f, line 4: crystal a: The cell angles 60°, 60°, 170° cannot close to a cell.")]
    public void A_bad_line_is_one_sentence_that_names_file_and_line(string line, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => JsonLinesReader.Parse(line, "f", 4)).Message);

    [Fact]
    public void A_bad_line_does_not_stop_the_others_where_each_is_asked_for()
    {
        using TemporaryFile file = new("crystals.jsonl", Palladium + "\n\n{oops\n" + Bare + "\n");
        StructureResult[] results = [.. StructureFile.ReadEach(file.Path)];
        Assert.Equal([("mp-2", 1, true), ("line 3", 3, false), ("line 4", 4, true)], results.Select(result => (result.Name, result.Line, result.Crystal is not null)));
        Assert.Equal(2, StructureFile.Read(file.Path).Count);
    }

    [Fact]
    public void Too_many_atoms_are_refused()
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => JsonLinesReader.Parse(Bare, "f", 4, new CrystalReadOptions { MaximumAtoms = 1 }));
        Assert.Equal("f, line 4: crystal line 4: the cell has more than 1 atoms, the limit of these settings.", error.Message);
    }

    [Fact]
    public void Damaged_gzip_is_one_sentence()
    {
        using TemporaryFile file = new("crystals.jsonl.gz", [0x1F, 0x8B, 1, 2, 3]);
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => JsonLinesReader.Read(file.Path).Count());
        Assert.Equal($"{file.Path}, line 1: the gzip data are damaged or end too early.", error.Message);
    }

    [Fact]
    public void The_case_studies_are_read()
    {
        CrystalRecord[] records = [.. JsonLinesReader.Read(SharedData.Require("data", "case-studies.jsonl"))];
        Assert.Equal(11, records.Length);
        Assert.All(records, record => Assert.NotNull(record.SpaceGroup));
    }

    [Fact]
    public void The_first_thousand_crystals_of_the_large_data_set_are_read()
    {
        CrystalRecord[] records = [.. JsonLinesReader.Read(SharedData.Require("data", "mp-2020.jsonl.gz")).Take(1000)];
        Assert.Equal(1000, records.Length);
        Assert.All(records, record => Assert.True(record.IsInSnapshot2020));
        Assert.Equal("mp-1", records[0].Id);
    }
}

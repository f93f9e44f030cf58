using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora.Tests;

public sealed class ImportTests : IDisposable
{
    private static readonly string[] CesiumNames = ["a.cif", "b/POSCAR", "b/broken.cif", "c.jsonl"];

    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Bad_lines_are_listed_with_their_reasons_and_stop_no_other()
    {
        string twice = SmallCorpus.Lines[0];
        CorpusManifest manifest = _small.Write(twice, "{\"id\": 3", "", SmallCorpus.Lines[1], "{\"id\":\"short\",\"lattice\":[1]}", twice).Import();

        Assert.Equal((2, 3), (manifest.Crystals, manifest.Failures));
        (string Id, string Problem)[] failures = FailuresIn(_small.Folder);
        Assert.Equal(["crystals.jsonl, line 2", "crystals.jsonl, line 5", "salt"], failures.Select(failure => failure.Id));
        Assert.Contains("JSON object", failures[0].Problem, StringComparison.Ordinal);
        Assert.Contains("lattice has 1", failures[1].Problem, StringComparison.Ordinal);
        Assert.Contains("already", failures[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_in_damage_gives_what_came_before_it()
    {
        const int Crystals = 400;
        Random random = new(7);
        byte[] packed = Packed(string.Join('\n', Enumerable.Range(0, Crystals).Select(i =>
            SmallCorpus.Line($"one-{i}", "221", string.Create(CultureInfo.InvariantCulture, $"[{4 + random.NextDouble()}, 4.2, 4.3, 90, 90, 90]"), "Cs", "Cl"))));
        packed.AsSpan(packed.Length * 3 / 4, 64).Clear();
        File.WriteAllBytes(_small.Source, packed);

        CorpusManifest manifest = new CorpusImporter(new ImportOptions()).Import(
            [new JsonLinesSource(_small.Source, "")], _small.Folder, cancellation: TestContext.Current.CancellationToken);

        Assert.InRange(manifest.Crystals, 1, Crystals - 1);
        Assert.Contains("cannot be read on", FailuresIn(_small.Folder)[^1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\n[]\n")]
    public void A_corpus_is_never_empty(string text)
    {
        File.WriteAllText(_small.Source, text);
        Assert.Contains("No structure could be imported from crystals.jsonl", Assert.Throws<InvalidDataException>(() => _small.Import()).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_small.Folder, "manifest.json")));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("structures.zip")]
    [InlineData("structures.tar.gz")]
    [InlineData("structures.tar")]
    public void Folders_and_archives_give_the_same_structures(string kind)
    {
        string folder = MakeStructures();
        string source = Pack(folder, kind);
        CorpusManifest manifest = new CorpusImporter(new ImportOptions()).Import([StructureSources.Open(source, "")], _small.Folder, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((4, 1), (manifest.Crystals, manifest.Failures));
        ShardInfo shard = Assert.Single(manifest.Structures);
        CorpusStructure[] structures = StructureShard.Read(ShardFile.Read(_small.Folder, shard));
        // Archives keep an order of their own.
        Assert.Equal(
            [("a.cif", null), ("b/POSCAR", null), ("caesium", 221), ("salt", 225)],
            structures.Select(one => (one.Id, one.Facts.Label)).OrderBy(one => one.Id, StringComparer.Ordinal));
        Assert.Equal("b/broken.cif", Assert.Single(FailuresIn(_small.Folder)).Id);
        Assert.Equal(structures.Select(one => one.Id).Distinct().Count(), structures.Length);
        Assert.All(structures, one => Assert.Equal(Path.GetFileName(source), one.Source));
    }

    [Fact]
    public void A_damaged_archive_gives_what_came_before_the_damage()
    {
        string folder = _small.Path("many");
        Directory.CreateDirectory(folder);
        Random random = new(7);
        for (int i = 0; i < 200; i++)
            StructureFile.Write(Path.Combine(folder, $"{i:000}.cif"), Cubic($"one{i}", 4 + random.NextDouble()));
        string archive = _small.Path("structures.tar.gz");
        Pack(folder, "structures.tar.gz");
        byte[] content = File.ReadAllBytes(archive);
        File.WriteAllBytes(archive, content[..(content.Length / 2)]);

        CorpusManifest manifest = new CorpusImporter(new ImportOptions()).Import([StructureSources.Open(archive, "")], _small.Folder, cancellation: TestContext.Current.CancellationToken);

        Assert.InRange(manifest.Crystals, 1, 199);
        Assert.Contains("cannot be read on", Assert.Single(FailuresIn(_small.Folder)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_that_a_damaged_archive_cuts_short_is_left_out()
    {
        const int Atoms = 100;
        const int Cuts = 20;
        string folder = _small.Path("one");
        Directory.CreateDirectory(folder);
        Random random = new(7);
        Crystal large = Cubic("large", 40) with { Sites = [.. Enumerable.Range(0, Atoms).Select(_ => new Site(Element.FromSymbol("Cs"), new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble())))] };
        StructureFile.Write(Path.Combine(folder, "large.cif"), large);
        string archive = Pack(folder, "structures.tar.gz");
        byte[] content = File.ReadAllBytes(archive);
        foreach (int cut in Enumerable.Range(1, Cuts))
        {
            File.WriteAllBytes(archive, content[..(content.Length * cut / (Cuts + 1))]);
            SourcedStructure[] read = [.. StructureSources.Open(archive, "").Read(null, TestContext.Current.CancellationToken)];
            Assert.All(read, one => Assert.True(one.Crystal is null || one.Crystal.Sites.Length == Atoms, $"Cut {cut} of {Cuts} left {one.Crystal?.Sites.Length} atoms of {Atoms}."));
            Assert.True(read[^1].Problem?.Contains("cannot be read on", StringComparison.Ordinal), $"Cut {cut} of {Cuts} is not told: {read[^1].Problem}");
        }
    }

    [Fact]
    public void A_source_goes_on_behind_a_position()
    {
        string folder = MakeStructures();
        IStructureSource source = StructureSources.Open(Pack(folder, "structures.zip"), "");
        SourcedStructure[] all = [.. source.Read(null, TestContext.Current.CancellationToken)];
        for (int done = 0; done < all.Length; done++)
            Assert.Equal(all[(done + 1)..].Select(one => one.Id), source.Read(all[done].Position, TestContext.Current.CancellationToken).Select(one => one.Id));
    }

    [Fact]
    public void Sources_of_other_content_are_refused_and_the_same_are_done_already()
    {
        CorpusManifest manifest = _small.Write(SmallCorpus.Lines).Import();
        Assert.Equal(manifest.Structures, _small.Import().Structures);
        _small.Write(SmallCorpus.Lines[..2]);
        Assert.Contains("other sources", Assert.Throws<InvalidDataException>(() => _small.Import()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Occupancies_and_displacement_parameters_are_kept()
    {
        Crystal alloy = new("alloy", new Lattice(new CellParameters(3, 3, 3, 90, 90, 90)),
            [new Site(Element.FromSymbol("Cu"), Vector3D.Zero, 0.25, 0.4), new Site(Element.FromSymbol("Au"), Vector3D.Zero, 0.75, 0.6)]);
        CorpusStructure given = new() { Id = "alloy", Source = "", Position = "1", Licence = "", Sha256 = StructureShard.HashOf(alloy), Crystal = alloy };
        CorpusStructure read = Assert.Single(StructureShard.Read(StructureShard.Write([given])));
        Assert.Equal(alloy.Sites.ToArray(), read.Crystal.Sites.ToArray());
    }

    private string MakeStructures()
    {
        string folder = _small.Path("folder");
        Directory.CreateDirectory(Path.Combine(folder, "b"));
        StructureFile.Write(Path.Combine(folder, CesiumNames[0]), Cubic("a", 4.1));
        StructureFile.Write(Path.Combine(folder, CesiumNames[1]), Cubic("b", 4.2));
        File.WriteAllText(Path.Combine(folder, CesiumNames[2]), "data_x\n_cell_length_a 3\n");
        File.WriteAllLines(Path.Combine(folder, CesiumNames[3]), SmallCorpus.Lines[..2]);
        return folder;
    }

    private string Pack(string folder, string kind)
    {
        string target = _small.Path(kind);
        switch (kind)
        {
            case "structures.zip":
                ZipFile.CreateFromDirectory(folder, target);
                break;
            case "structures.tar":
                TarFile.CreateFromDirectory(folder, target, includeBaseDirectory: false);
                break;
            case "structures.tar.gz":
                using (MemoryStream tar = new())
                {
                    TarFile.CreateFromDirectory(folder, tar, includeBaseDirectory: false);
                    File.WriteAllBytes(target, Packed(tar.ToArray()));
                }
                break;
            default:
                return folder;
        }
        return target;
    }

    private static byte[] Packed(string text) => Packed(System.Text.Encoding.UTF8.GetBytes(text));

    private static byte[] Packed(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static Crystal Cubic(string name, double side) => new(name, new Lattice(new CellParameters(side, side, side, 90, 90, 90)),
        [new Site(Element.FromSymbol("Cs"), Vector3D.Zero), new Site(Element.FromSymbol("Cl"), new Vector3D(0.5, 0.5, 0.5))]);

    private static (string Id, string Problem)[] FailuresIn(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, ImportFailure.FileName)).Select(line =>
        {
            JsonElement failure = JsonDocument.Parse(line).RootElement;
            return (failure.GetProperty("id").GetString()!, failure.GetProperty("problem").GetString()!);
        }),
    ];
}

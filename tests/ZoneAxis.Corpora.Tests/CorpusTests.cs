using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora.Tests;

public sealed class CorpusTests : IDisposable
{
    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_corpus_holds_all_crystals_in_their_order_and_says_which_have_no_patterns()
    {
        Corpus corpus = _small.Make();

        Assert.Equal(["salt", "caesium", "iron", "unlabelled", "heavy", "bromide"], corpus.Entries.Select(entry => entry.Id));
        Assert.Equal([225, 221, 229, null, 221, 221], corpus.Entries.Select(entry => entry.Facts.Label));
        Assert.Equal([225, 221, 229, 221, 221, 221], corpus.Entries.Select(entry => entry.FoundGroup));
        Assert.Equal([225, 221, 229, 221, 221, 221], corpus.Entries.Select(entry => entry.Group));
        Assert.Contains("Og", Assert.Single(corpus.Entries, entry => !entry.HasPatterns).Problem, StringComparison.Ordinal);
        Assert.Equal("ClNa", corpus.Entries[0].Formula);
        Assert.Equal("AB · 225 · 4 4", corpus.Entries[0].Prototype);
        Assert.Equal(corpus.Entries[1].Prototype, corpus.Entries[5].Prototype);
        Assert.Equal(corpus.Entries[1].Prototype, corpus.Entries[4].Prototype);
        Assert.All(corpus.Entries, entry => Assert.True(entry.Facts.IsInSnapshot2020));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(224)]
    [InlineData(256)]
    public void The_planes_read_back_at_any_side_are_those_of_the_descriptor(int side)
    {
        Corpus corpus = _small.Make();
        Descriptor descriptor = corpus.Descriptor(side).Create();
        byte[] planes = new byte[ShapedPlanes.Length(side)];
        foreach ((int place, CorpusEntry entry) in corpus.Entries.Index().Where(one => one.Item.HasPatterns))
        {
            corpus.Describe(place, descriptor, planes);
            CrystalRecord crystal = JsonLinesReader.Read(_small.Source).Single(record => record.Id == entry.Id);
            CrystalSymmetry symmetry = SymmetryFinder.Find(crystal.Crystal, SymmetryTolerance.MaterialsProject);
            Assert.Equal(descriptor.Describe(symmetry), planes);
        }
    }

    [Fact]
    public void Raw_patterns_are_kept_without_loss()
    {
        Corpus corpus = _small.Make();
        CrystalSymmetry symmetry = SymmetryFinder.Find(JsonLinesReader.Read(_small.Source).First().Crystal, SymmetryTolerance.MaterialsProject);
        PatternTriple expected = new PatternSimulator(new Rotated45()).GreyTriple(SetyawanCurtaroloCell.Of(symmetry));
        PatternTriple raw = corpus.Raw(0);
        foreach (PatternAxis axis in new[] { PatternAxis.X, PatternAxis.Y, PatternAxis.Z })
            Assert.Equal(expected[axis].Pixels.ToArray(), raw[axis].Pixels.ToArray());
    }

    [Fact]
    public void Structures_come_back_as_they_were_given_with_where_they_are_from()
    {
        CorpusStructure[] structures = [.. _small.Make().Structures()];
        CrystalRecord[] given = [.. JsonLinesReader.Read(_small.Source)];
        Assert.Equal(given.Select(one => one.Crystal.Lattice.Parameters), structures.Select(one => one.Crystal.Lattice.Parameters));
        Assert.Equal(given.Select(one => one.Crystal.Sites.ToArray()), structures.Select(one => one.Crystal.Sites.ToArray()));
        Assert.Equal(given.Select(one => one.Id), structures.Select(one => one.Crystal.Name));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], structures.Select(one => one.Position));
        Assert.All(structures, one => Assert.Equal(("crystals.jsonl", SmallCorpus.Licence), (one.Source, one.Licence)));
        Assert.Equal(structures.Length, structures.Select(one => one.Sha256).Distinct().Count());
    }

    [Fact]
    public void Each_set_of_shaping_constants_has_lines_of_its_own()
    {
        ShapingOptions wide = new() { Reach = 2.5, LineGrey = 200 };
        _small.Write(SmallCorpus.Lines).Import();
        _small.Simulate(parameters: SmallCorpus.Parameters with { Shapings = [ShapingSet.Released, new ShapingSet("wide", wide)] });
        CorpusMerge.Merge(_small.Folder);
        byte[] released = new byte[ShapedPlanes.Length(256)];
        byte[] planes = new byte[ShapedPlanes.Length(256)];
        byte[] expected = new byte[ShapedPlanes.Length(256)];

        Corpus first = Corpus.Open(_small.Folder);
        first.Describe(0, first.Descriptor(256).Create(), released);
        Corpus corpus = Corpus.Open(_small.Folder, shaping: "wide");
        corpus.Describe(0, corpus.Descriptor(256).Create(), planes);
        ShapedPlanes.Write(new ReleasedShaper(wide).Shape(corpus.Raw(0)), 256, expected);

        Assert.Equal(expected, planes);
        Assert.NotEqual(released, planes);
        Assert.Contains("no shaping narrow", Assert.Throws<InvalidDataException>(() => Corpus.Open(_small.Folder, shaping: "narrow")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spot")]
    [InlineData("raw")]
    [InlineData("text")]
    [InlineData("reflection-table")]
    [InlineData("reflections")]
    public void Every_descriptor_says_of_a_stored_crystal_what_it_says_of_the_structure(string kind)
    {
        Corpus corpus = _small.Make();
        DescriptorOptions options = kind switch
        {
            "spot" => new SpotDescriptorOptions { Side = 64 },
            "raw" => new RawDescriptorOptions { Side = 32 },
            "text" => new ShapedDescriptorOptions { Shaping = "text", Side = 64 },
            "reflections" => new ReflectionDescriptorOptions(),
            _ => new ReflectionTableOptions(),
        };
        Descriptor descriptor = options.Create();
        byte[] stored = new byte[descriptor.Length];
        corpus.Describe(1, descriptor, stored);
        Crystal crystal = JsonLinesReader.Read(_small.Source).ElementAt(1).Crystal;
        Assert.Equal(descriptor.Describe(SymmetryFinder.Find(crystal, options.Tolerance)), stored);
        Assert.Contains(stored, value => value != 0);
    }

    [Fact]
    public void A_crystal_without_patterns_cannot_be_read()
    {
        Corpus corpus = _small.Make();
        Assert.Contains("heavy", Assert.Throws<InvalidDataException>(() => corpus.Describe(4, corpus.Descriptor(64).Create(), new byte[ShapedPlanes.Length(64)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_shard_is_told_by_its_hash()
    {
        _small.Make();
        string shard = Path.Combine(SmallCorpus.PatternsOf(_small.Folder), "00001.parquet");
        byte[] content = File.ReadAllBytes(shard);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(shard, content);
        string message = Assert.Throws<InvalidDataException>(() => Corpus.Open(_small.Folder)).Message;
        Assert.Contains("00001.parquet is damaged: its SHA-256 is", message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => CorpusMerge.Merge(_small.Folder)).Message);
    }

    [Fact]
    public void A_missing_shard_is_told_by_its_name()
    {
        _small.Make();
        File.Delete(Path.Combine(SmallCorpus.PatternsOf(_small.Folder), "00002.parquet"));
        Assert.Contains("00002.parquet is missing", Assert.Throws<InvalidDataException>(() => Corpus.Open(_small.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_no_complete_corpus_is_not_opened()
    {
        Assert.Equal(CorpusException.MakeCorpus, Assert.Throws<CorpusException>(() => Corpus.Open(_small.Folder)).Remedy);
        _small.Write(SmallCorpus.Lines).Import();
        Assert.Equal(CorpusException.Simulate, Assert.Throws<CorpusException>(() => Corpus.Open(_small.Folder)).Remedy);
    }

    [Fact]
    public void A_manifest_of_another_version_is_refused()
    {
        Directory.CreateDirectory(_small.Folder);
        File.WriteAllText(Path.Combine(_small.Folder, "manifest.json"), """{"format":1,"source":"old"}""");
        Assert.Contains("format 1", Assert.Throws<InvalidDataException>(() => Corpus.Open(_small.Folder)).Message, StringComparison.Ordinal);
    }
}

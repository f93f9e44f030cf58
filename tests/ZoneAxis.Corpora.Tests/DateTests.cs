using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora.Tests;

public sealed class DateTests : IDisposable
{
    private static readonly DateOnly Day = new(2005, 10, 12);

    private static readonly Crystal Polonium = new("Po", new Lattice(new CellParameters(3.35, 3.35, 3.35, 90, 90, 90)), [new Site(Element.FromSymbol("Po"), Vector3D.Zero)]);

    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void The_dates_of_files_reach_the_entries_of_a_corpus()
    {
        string folder = _small.Path("folder");
        Directory.CreateDirectory(folder);
        foreach ((string name, string items) in new[] { ("dated", "_audit_creation_date 2005-10-12\n"), ("of-a-year", "_journal_year 1926\n"), ("undated", "") })
        {
            string file = Path.Combine(folder, $"{name}.cif");
            StructureFile.Write(file, Polonium);
            File.AppendAllText(file, items);
        }
        new CorpusImporter(new ImportOptions()).Import([StructureSources.Open(folder, "")], _small.Folder, cancellation: TestContext.Current.CancellationToken);
        _small.Simulate();
        CorpusMerge.Merge(_small.Folder);

        Corpus corpus = Corpus.Open(_small.Folder);

        DateOnly?[] expected = [Day, new DateOnly(1926, 12, 31), null];
        Assert.Equal(expected, corpus.Entries.Select(entry => entry.Facts.Date));
        Assert.Equal(expected, corpus.Structures().Select(one => one.Facts.Date));
    }

    [Fact]
    public void A_corpus_without_dates_has_no_column_for_them()
    {
        _small.Make();
        string[] shards = [.. Directory.GetFiles(_small.Folder, "*.parquet", SearchOption.AllDirectories)];
        Assert.Equal(6, shards.Length);
        Assert.All(shards, shard =>
        {
            ParquetColumns columns = new(File.ReadAllBytes(shard));
            Assert.False(columns.Has("date"));
            Assert.DoesNotContain("date", columns.Metadata("content"), StringComparison.Ordinal);
            Assert.All(columns.Dates(), date => Assert.Null(date));
        });
    }

    [Fact]
    public void A_date_says_in_the_file_what_it_means()
    {
        CorpusStructure structure = new() { Id = "Po", Source = "", Position = "1", Licence = "", Sha256 = StructureShard.HashOf(Polonium), Crystal = Polonium, Facts = new EntryFacts { Date = Day } };
        byte[] shard = StructureShard.Write([structure]);
        ParquetColumns columns = new(shard);
        Assert.Equal([20051012], columns.Integers("date"));
        Assert.Contains("date: year, month and day", columns.Metadata("content"), StringComparison.Ordinal);
        Assert.Equal(Day, Assert.Single(StructureShard.Read(shard)).Facts.Date);
    }
}

namespace ZoneAxis.Corpora.Tests;

/// <summary>Stopped, killed or robbed of files at any point, the work ends with the same bytes.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Shards = 3;

    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_second_run_on_a_shard_that_is_being_made_is_refused_in_a_sentence()
    {
        _small.Write(SmallCorpus.Lines);
        _small.Import();
        using (ShardLock.Claim(_small.Folder, PatternShard.FileOf(SmallCorpus.Parameters.Name, 0)))
        {
            InvalidDataException refused = Assert.Throws<InvalidDataException>(() => _small.Simulate());
            Assert.Contains("another run makes the patterns", refused.Message, StringComparison.Ordinal);
        }

        _small.Simulate();
        Assert.Empty(Directory.GetFiles(_small.Folder, "*.lock", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_import_stopped_behind_any_structure_ends_with_the_same_bytes()
    {
        _small.Write([SmallCorpus.Lines[0], "{", .. SmallCorpus.Lines[1..], "[]"]);
        _small.Import(_small.Path("whole"));
        SortedDictionary<string, string> whole = SmallCorpus.Contents(_small.Path("whole"));
        for (int stopAt = 0; stopAt < SmallCorpus.Lines.Length + 2; stopAt++)
        {
            string folder = _small.Path($"stopped-{stopAt}");
            Assert.Throws<OperationCanceledException>(() => ImportStopping(folder, stopAt));
            Assert.False(File.Exists(Path.Combine(folder, "manifest.json")));
            _small.Import(folder);
            Assert.Equal(whole, SmallCorpus.Contents(folder));
        }
    }

    [Fact]
    public void What_a_killed_import_leaves_behind_does_no_harm()
    {
        _small.Write([.. SmallCorpus.Lines, "{"]);
        _small.Import(_small.Path("whole"));
        SortedDictionary<string, string> whole = SmallCorpus.Contents(_small.Path("whole"));
        Assert.Throws<OperationCanceledException>(() => ImportStopping(_small.Folder, 4));

        // The next shard half written and whole but not yet in the state, a half-written failure, and a shard that was lost.
        File.WriteAllText(Path.Combine(_small.Folder, "structures", ".00002.parquet.0123.tmp"), "PAR1");
        File.WriteAllText(Path.Combine(_small.Folder, "structures", "00002.parquet"), "PAR1");
        File.AppendAllText(Path.Combine(_small.Folder, "failures.jsonl"), "{\"source");
        File.Delete(Path.Combine(_small.Folder, "structures", "00001.parquet"));

        _small.Import();
        Assert.Equal(whole, SmallCorpus.Contents(_small.Folder));
    }

    [Fact]
    public void A_simulation_stopped_behind_any_crystal_ends_with_the_same_bytes()
    {
        _small.Make(_small.Path("whole"));
        SortedDictionary<string, string> whole = SmallCorpus.Contents(_small.Path("whole"));
        for (int stopAt = 0; stopAt < SmallCorpus.Lines.Length; stopAt++)
        {
            string folder = _small.Path($"stopped-{stopAt}");
            _small.Import(folder);
            Assert.Throws<OperationCanceledException>(() => SimulateStopping(folder, stopAt));
            Assert.Equal(CorpusException.Simulate, Assert.Throws<CorpusException>(() => CorpusMerge.Merge(folder)).Remedy);
            _small.Simulate(folder);
            CorpusMerge.Merge(folder);
            Assert.Equal(whole, SmallCorpus.Contents(folder));
        }
    }

    // What the disk holds when the program dies between any two writes of a shard.
    [Theory]
    [InlineData("draft of the shard")]
    [InlineData("shard without its note")]
    [InlineData("draft of the note")]
    [InlineData("note without its shard")]
    [InlineData("note of another shard")]
    public void A_simulation_killed_between_any_two_writes_ends_with_the_same_bytes(string state)
    {
        _small.Make(_small.Path("whole"));
        SortedDictionary<string, string> whole = SmallCorpus.Contents(_small.Path("whole"));
        _small.Import();
        _small.Simulate();
        foreach (int shard in Enumerable.Range(0, Shards))
        {
            Damage(state, SmallCorpus.PatternsOf(_small.Folder), shard);
            _small.Simulate();
        }
        CorpusMerge.Merge(_small.Folder);
        Assert.Equal(whole, SmallCorpus.Contents(_small.Folder));
    }

    [Fact]
    public void A_merge_killed_before_it_tidied_up_is_ended_by_the_next()
    {
        _small.Make(_small.Path("whole"));
        _small.Import();
        _small.Simulate();
        string note = Path.Combine(SmallCorpus.PatternsOf(_small.Folder), "00001.json");
        byte[] content = File.ReadAllBytes(note);
        CorpusMerge.Merge(_small.Folder);
        File.WriteAllBytes(note, content);
        CorpusMerge.Merge(_small.Folder);
        Assert.Equal(SmallCorpus.Contents(_small.Path("whole")), SmallCorpus.Contents(_small.Folder));
    }

    [Fact]
    public void A_lost_shard_of_a_complete_corpus_is_made_again()
    {
        _small.Make();
        SortedDictionary<string, string> whole = SmallCorpus.Contents(_small.Folder);
        File.Delete(Path.Combine(SmallCorpus.PatternsOf(_small.Folder), "00001.parquet"));
        _small.Simulate();
        CorpusMerge.Merge(_small.Folder);
        Assert.Equal(whole, SmallCorpus.Contents(_small.Folder));
    }

    private static void Damage(string state, string patterns, int shard)
    {
        string parquet = Path.Combine(patterns, $"{shard:00000}.parquet");
        string note = Path.Combine(patterns, $"{shard:00000}.json");
        switch (state)
        {
            case "draft of the shard":
                File.WriteAllBytes(Path.Combine(patterns, $".{shard:00000}.parquet.0123.tmp"), File.ReadAllBytes(parquet)[..100]);
                File.Delete(parquet);
                File.Delete(note);
                break;
            case "shard without its note":
                File.Delete(note);
                break;
            case "draft of the note":
                File.WriteAllBytes(Path.Combine(patterns, $".{shard:00000}.json.0123.tmp"), File.ReadAllBytes(note)[..10]);
                File.Delete(note);
                break;
            case "note without its shard":
                File.Delete(parquet);
                break;
            default:
                File.Copy(Path.Combine(patterns, $"{(shard + 1) % Shards:00000}.json"), note, overwrite: true);
                break;
        }
    }

    private void ImportStopping(string folder, int after)
    {
        using CancellationTokenSource stop = new();
        CountingSource source = new(new JsonLinesSource(_small.Source, SmallCorpus.Licence), after, stop);
        new CorpusImporter(new ImportOptions { ShardSize = SmallCorpus.ShardSize }).Import([source], folder, cancellation: stop.Token);
    }

    private static void SimulateStopping(string folder, int after)
    {
        using CancellationTokenSource stop = new();
        new CorpusSimulator(SmallCorpus.Parameters, workers: 1).Simulate(folder, ShardPart.Whole, new Stopper(after, stop), stop.Token);
    }

    private sealed class Stopper(int after, CancellationTokenSource stop) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value)
        {
            if (value.Done >= after)
                stop.Cancel();
        }
    }

    /// <summary>Stops an import when so many structures have been yielded.</summary>
    private sealed class CountingSource(IStructureSource inner, int after, CancellationTokenSource stop) : IStructureSource
    {
        public string Name => inner.Name;

        public string Sha256 => inner.Sha256;

        public string Licence => inner.Licence;

        public IEnumerable<SourcedStructure> Read(string? position, CancellationToken cancellation)
        {
            int yielded = 0;
            foreach (SourcedStructure structure in inner.Read(position, CancellationToken.None))
            {
                if (yielded++ == after)
                    stop.Cancel();
                yield return structure;
            }
            stop.Cancel();
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

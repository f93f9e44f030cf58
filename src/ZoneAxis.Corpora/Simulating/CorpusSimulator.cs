namespace ZoneAxis.Corpora;

/// <summary>
/// Makes the patterns of a corpus, shard by shard: finds each crystal's conventional cell, simulates its three patterns and shapes them.
/// A shard's bytes depend only on the structures and the parameters, so that shards can be made anywhere and in any order; killed at any
/// moment and started again, the work goes on and ends with the same bytes.
/// </summary>
public sealed class CorpusSimulator
{
    private readonly SimulationParameters _parameters;
    private readonly int _workers;
    private readonly CorpusRowSimulation _simulation;

    /// <summary>A simulator.</summary>
    /// <param name="parameters">How patterns are made.</param>
    /// <param name="workers">Crystals worked on at once; the bytes do not depend on it. The number of processors unless given.</param>
    /// <exception cref="ArgumentException">They cannot be made so.</exception>
    public CorpusSimulator(SimulationParameters parameters, int? workers = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        _workers = workers ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(_workers, 1, nameof(workers));
        _simulation = new CorpusRowSimulation(parameters);
    }

    /// <summary>Makes the patterns of a part of a corpus, as far as they are not made.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="part">Which shards.</param>
    /// <param name="progress">Told after each crystal, from any thread, one at a time.</param>
    /// <param name="cancellation">Stops between two crystals; finished shards are kept.</param>
    /// <exception cref="CorpusException">The folder holds no corpus.</exception>
    /// <exception cref="InvalidDataException">Its patterns of that name are made otherwise, or its structures are damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Simulate(string folder, ShardPart part, IProgress<SimulationProgress>? progress = null, CancellationToken cancellation = default)
    {
        CorpusManifest manifest = Claim(folder);
        int[] shards = [.. part.Of(manifest.Structures.Length)];
        SimulationCount count = new(shards.Sum(shard => manifest.Structures[shard].Crystals), progress);
        foreach (int shard in shards)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsMade(folder, manifest, shard))
                count.Skip(manifest.Structures[shard].Crystals);
            else
                Make(folder, manifest, shard, count, cancellation);
        }
    }

    /// <summary>Writes the parameters into the manifest, so that parts may be made at the same time.</summary>
    /// <param name="folder">The corpus.</param>
    /// <exception cref="CorpusException">The folder holds no corpus.</exception>
    /// <exception cref="InvalidDataException">Its patterns of that name are made otherwise.</exception>
    public void Prepare(string folder) => Claim(folder);

    private CorpusManifest Claim(string folder)
    {
        CorpusManifest manifest = CorpusManifest.Read(folder);
        if (manifest.Find(_parameters.Name) is not { } set)
        {
            manifest = manifest.With(new PatternSet { Parameters = _parameters });
            manifest.Write(folder);
            return manifest;
        }
        return set.Parameters.IsSameAs(_parameters)
            ? manifest
            : throw new InvalidDataException($"The patterns {set.Name} of {folder} are made with other parameters (see {CorpusManifest.FileName}); give the new ones another name.");
    }

    private bool IsMade(string folder, CorpusManifest manifest, int shard)
    {
        if (manifest.Find(_parameters.Name) is { IsComplete: true } set)
            return ShardFile.IsWhole(folder, set.Shards[shard]);
        return PatternNote.Find(folder, _parameters.Name, shard) is { } note && note.IsOf(manifest.Structures[shard], _parameters) && ShardFile.IsWhole(folder, note.Shard);
    }

    private void Make(string folder, CorpusManifest manifest, int shard, SimulationCount count, CancellationToken cancellation)
    {
        using IDisposable claim = ShardLock.Claim(folder, PatternShard.FileOf(_parameters.Name, shard));
        CorpusStructure[] structures = StructureShard.Read(ShardFile.Read(folder, manifest.Structures[shard]));
        CorpusRow[] rows = new CorpusRow[structures.Length];
        ParallelOptions workers = new() { MaxDegreeOfParallelism = _workers, CancellationToken = cancellation };
        Parallel.For(0, structures.Length, workers, i =>
        {
            rows[i] = _simulation.Of(structures[i], cancellation);
            count.Add(rows[i].Problem.Length > 0);
        });
        ShardInfo made = ShardFile.Write(folder, PatternShard.FileOf(_parameters.Name, shard), rows.Length, PatternShard.Write(rows, _parameters));
        new PatternNote(made, manifest.Structures[shard].Sha256, _parameters).Write(folder, shard);
    }
}

namespace ZoneAxis.Corpora;

/// <summary>One run of an import: fills shard after shard.</summary>
internal sealed class ImportRun : IDisposable
{
    private readonly string _folder;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<CorpusStructure> _pending = [];
    private readonly FailureList _failures;
    private readonly int _firstSource;
    private readonly string? _firstPosition;
    private ImportState _state;
    private (int Source, string Position) _last;

    /// <summary>Goes on where a state says.</summary>
    public ImportRun(ImportState state, string folder, IProgress<ImportProgress>? progress)
    {
        (_state, _folder, _progress) = (state, folder, progress);
        ImportStep? done = state.Steps.LastOrDefault();
        (_firstSource, _firstPosition) = (done?.Source ?? 0, done?.Position);
        _failures = new FailureList(folder, done?.Failures ?? 0, done?.FailuresBytes ?? 0);
        foreach (ImportStep step in state.Steps)
            _ids.UnionWith(new ParquetColumns(ShardFile.Read(folder, step.Shard)).Text("id"));
    }

    /// <summary>Takes the structures of all sources.</summary>
    public void Take(IReadOnlyList<IStructureSource> sources, CancellationToken cancellation)
    {
        for (int place = _firstSource; place < sources.Count; place++)
        {
            IStructureSource source = sources[place];
            Report(source);
            foreach (SourcedStructure structure in source.Read(place == _firstSource ? _firstPosition : null, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                Take(structure, source);
                _last = (place, structure.Position);
                if (_pending.Count == _state.ShardSize)
                    WriteShard(source);
            }
        }
        if (_pending.Count > 0)
            WriteShard(sources[^1]);
        _failures.Flush();
    }

    /// <summary>The manifest of what was taken.</summary>
    /// <exception cref="InvalidDataException">That is nothing.</exception>
    public CorpusManifest Finish()
    {
        if (_state.Steps.IsEmpty)
            throw new InvalidDataException(
                $"No structure could be imported from {string.Join(", ", _state.Sources.Select(source => source.Name))}; "
                + (_failures.First is { } first ? $"the first of {_failures.Count} failures is {first.Id}: {first.Problem}" : "there is none in it."));
        return new CorpusManifest
        {
            Sources = _state.Sources,
            ShardSize = _state.ShardSize,
            Failures = _failures.Count,
            Structures = [.. _state.Steps.Select(step => step.Shard)],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    private void Take(SourcedStructure structure, IStructureSource source)
    {
        if (structure.Problem is { } problem)
            _failures.Add(new ImportFailure(source.Name, structure.Id, problem));
        else if (!_ids.Add(structure.Id))
            _failures.Add(new ImportFailure(source.Name, structure.Id, "a structure of this name has been imported already."));
        else
            _pending.Add(Of(structure, source));
    }

    private static CorpusStructure Of(SourcedStructure structure, IStructureSource source) => new()
    {
        Id = structure.Id,
        Source = source.Name,
        Position = structure.Position,
        Licence = source.Licence,
        Sha256 = StructureShard.HashOf(structure.Crystal!),
        Facts = structure.Facts,
        Crystal = structure.Crystal!,
    };

    /// <summary>Failures go to the disk first, then the shard, then the state that names both.</summary>
    private void WriteShard(IStructureSource source)
    {
        _failures.Flush();
        ShardInfo shard = ShardFile.Write(_folder, StructureShard.FileOf(_state.Steps.Length), _pending.Count, StructureShard.Write(_pending));
        ImportStep step = new(shard, _last.Source, _last.Position, _failures.Count, _failures.Length);
        _state = _state with { Steps = _state.Steps.Add(step) };
        _state.Write(_folder);
        _pending.Clear();
        Report(source);
    }

    private void Report(IStructureSource source) =>
        _progress?.Report(new ImportProgress(source.Name, _state.Steps.Sum(step => step.Shard.Crystals), _failures.Count));
}

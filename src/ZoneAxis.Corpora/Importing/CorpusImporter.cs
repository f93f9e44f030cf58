using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>
/// Brings structures from sources into the shards of a corpus. Killed at any moment and started again, it goes on behind the last shard
/// and ends with the same bytes.
/// </summary>
public sealed class CorpusImporter
{
    private readonly ImportOptions _options;

    /// <summary>An importer.</summary>
    /// <param name="options">How to import.</param>
    /// <exception cref="ArgumentException">A shard is to hold less than one crystal.</exception>
    public CorpusImporter(ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ShardSize, 1);
        _options = options;
    }

    /// <summary>Imports all structures of some sources.</summary>
    /// <param name="sources">The sources, in the order in which their structures are to stand.</param>
    /// <param name="folder">The corpus: new, or begun by an earlier run with the same sources.</param>
    /// <param name="progress">Told after each shard.</param>
    /// <param name="cancellation">Stops between two structures; what is in shards is kept.</param>
    /// <returns>The manifest of the corpus.</returns>
    /// <exception cref="InvalidDataException">No structure could be read, or the folder holds a corpus of other sources.</exception>
    /// <exception cref="IOException">A source cannot be reached, or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CorpusManifest Import(
        IReadOnlyList<IStructureSource> sources, string folder, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ImportState asked = new()
        {
            Sources = [.. sources.Select(source => new SourceInfo(source.Name, source.Sha256, source.Licence))],
            ShardSize = _options.ShardSize,
        };
        if (File.Exists(CorpusManifest.PathIn(folder)))
            return RequireSame(CorpusManifest.Read(folder), asked, folder);
        Directory.CreateDirectory(folder);
        ImportState begun = Begin(asked, folder);
        using ImportRun run = new(begun, folder, progress);
        run.Take(sources, cancellation);
        CorpusManifest manifest = run.Finish();
        manifest.Write(folder);
        ImportState.Delete(folder);
        return manifest;
    }

    private static CorpusManifest RequireSame(CorpusManifest manifest, ImportState asked, string folder) =>
        manifest.Sources.SequenceEqual(asked.Sources) && manifest.ShardSize == asked.ShardSize
            ? manifest
            : throw OtherSources(folder, manifest.Sources);

    /// <summary>What an earlier run has done, as far as it is still whole.</summary>
    private static ImportState Begin(ImportState asked, string folder)
    {
        if (!ImportState.IsIn(folder))
        {
            asked.Write(folder);
            return asked;
        }
        ImportState begun = ImportState.Read(folder);
        if (!begun.IsSameAs(asked))
            throw OtherSources(folder, begun.Sources);
        return begun with { Steps = [.. begun.Steps.TakeWhile(step => ShardFile.IsWhole(folder, step.Shard))] };
    }

    private static InvalidDataException OtherSources(string folder, ImmutableArray<SourceInfo> sources) => new(
        $"{folder} holds a corpus of other sources, licences or shards ({string.Join(", ", sources.Select(source => source.Name))}); choose another folder.");
}

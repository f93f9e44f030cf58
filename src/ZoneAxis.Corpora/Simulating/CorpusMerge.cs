using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace ZoneAxis.Corpora;

/// <summary>Ends the making of a corpus: checks that all shards are there and whole, and writes their hashes into the manifest.</summary>
public static class CorpusMerge
{
    /// <summary>Checks and writes; what is complete already is checked again.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="names">Names of the sets of patterns; none for all.</param>
    /// <returns>The manifest of the corpus.</returns>
    /// <exception cref="CorpusException">No patterns have been made, or shards are missing; the other sets of patterns are merged nevertheless.</exception>
    /// <exception cref="InvalidDataException">
    /// Shards are damaged, or made of other structures or with other parameters; the other sets of patterns are merged nevertheless.
    /// </exception>
    public static CorpusManifest Merge(string folder, params IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        CorpusManifest manifest = CorpusManifest.Read(folder);
        if (manifest.Patterns.IsEmpty)
            throw new CorpusException($"No patterns of {folder} have been made.", CorpusException.Simulate);
        foreach (ShardInfo shard in manifest.Structures)
            ShardFile.Read(folder, shard);
        ExceptionDispatchInfo? failure = null;
        foreach (PatternSet set in manifest.Patterns.Where(set => names.Count == 0 || names.Contains(set.Name)))
        {
            try
            {
                manifest = Merge(folder, manifest, set);
            }
            catch (Exception problem) when (problem is InvalidDataException or CorpusException)
            {
                failure ??= ExceptionDispatchInfo.Capture(problem);
            }
        }
        failure?.Throw();
        return manifest;
    }

    private static CorpusManifest Merge(string folder, CorpusManifest manifest, PatternSet set)
    {
        PatternSet complete = set.IsComplete ? set : set with { Shards = Noted(folder, manifest, set) };
        foreach (ShardInfo shard in complete.Shards)
            ShardFile.Read(folder, shard);
        CorpusManifest merged = manifest.With(complete);
        merged.Write(folder);
        for (int shard = 0; shard < complete.Shards.Length; shard++)
            PatternNote.Delete(folder, set.Name, shard);
        return merged;
    }

    private static ImmutableArray<ShardInfo> Noted(string folder, CorpusManifest manifest, PatternSet set)
    {
        PatternNote?[] notes = [.. Enumerable.Range(0, manifest.Structures.Length).Select(shard => PatternNote.Find(folder, set.Name, shard))];
        int[] missing = [.. notes.Index().Where(note => note.Item is null).Select(note => note.Index)];
        if (missing.Length > 0)
            throw new CorpusException(
                $"{missing.Length} of {notes.Length} shards of the patterns {set.Name} are missing in {folder}, the first is number {missing[0]}; simulate them with the options that the others were made with.", CorpusException.Simulate);
        foreach ((int shard, PatternNote? note) in notes.Index())
        {
            if (!note!.IsOf(manifest.Structures[shard], set.Parameters))
                throw new InvalidDataException($"{Path.Combine(folder, note.Shard.File)} was made of other structures or with other parameters than the manifest says; delete it and simulate again.");
        }
        return [.. notes.Select(note => note!.Shard)];
    }
}

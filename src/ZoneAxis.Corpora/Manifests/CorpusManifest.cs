using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>Everything that determines the bytes of a corpus, and the hashes of its shards; stored beside them.</summary>
public sealed record CorpusManifest
{
    /// <summary>Version of this layout of files.</summary>
    public const int CurrentFormat = 3;

    internal const string FileName = "manifest.json";

    /// <summary>Version of the layout.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Where the structures come from, in the order in which they stand in the corpus.</summary>
    public required ImmutableArray<SourceInfo> Sources { get; init; }

    /// <summary>Crystals a shard; the last one of a kind may have fewer.</summary>
    public required int ShardSize { get; init; }

    /// <summary>Structures that could not be read; the file of failures tells why.</summary>
    public required int Failures { get; init; }

    /// <summary>The shards of structures, in order.</summary>
    public required ImmutableArray<ShardInfo> Structures { get; init; }

    /// <summary>The sets of patterns, each of its own name; none before a simulation has begun.</summary>
    public ImmutableArray<PatternSet> Patterns { get; init; } = [];

    /// <summary>Number of crystals.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Crystals => Structures.Sum(shard => shard.Crystals);

    /// <summary>The set of patterns of a name; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public PatternSet? Find(string name) => Patterns.FirstOrDefault(set => set.Name == name);

    /// <summary>This manifest with a set of patterns in the place of the one of its name, or behind the others.</summary>
    internal CorpusManifest With(PatternSet set) => this with
    {
        Patterns = Find(set.Name) is { } old ? Patterns.Replace(old, set) : Patterns.Add(set),
    };

    internal static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>The manifest of a corpus.</summary>
    /// <param name="folder">The corpus.</param>
    /// <exception cref="CorpusException">The folder holds no corpus.</exception>
    /// <exception cref="InvalidDataException">The corpus is one of another version.</exception>
    public static CorpusManifest Read(string folder)
    {
        string path = PathIn(folder);
        if (!File.Exists(path))
            throw ImportState.IsIn(folder)
                ? new CorpusException($"The import of structures into {folder} was not finished; import the same sources again.", CorpusException.ImportAgain)
                : new CorpusException($"{folder} is no corpus: it holds no {FileName}.", CorpusException.MakeCorpus);
        int format = CorpusJson.Read<FormatOnly>(path).Format;
        return format == CurrentFormat
            ? CorpusJson.Read<CorpusManifest>(path)
            : throw new InvalidDataException($"{path} has format {format}; this program reads format {CurrentFormat}: make the corpus again.");
    }

    internal void Write(string folder) => CorpusJson.Write(PathIn(folder), this);

    private sealed record FormatOnly(int Format);
}

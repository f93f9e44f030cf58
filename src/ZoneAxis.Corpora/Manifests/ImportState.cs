using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>How far an import has come; stored after each shard, deleted when the manifest is written.</summary>
internal sealed record ImportState
{
    private const string FileName = "import.json";

    /// <summary>The sources.</summary>
    public required ImmutableArray<SourceInfo> Sources { get; init; }

    /// <summary>Crystals a shard.</summary>
    public required int ShardSize { get; init; }

    /// <summary>What is on the disk.</summary>
    public ImmutableArray<ImportStep> Steps { get; init; } = [];

    public static bool IsIn(string folder) => File.Exists(PathIn(folder));

    public static ImportState Read(string folder) => CorpusJson.Read<ImportState>(PathIn(folder));

    public void Write(string folder) => CorpusJson.Write(PathIn(folder), this);

    public static void Delete(string folder) => File.Delete(PathIn(folder));

    /// <summary>Whether an import of the same sources into shards of the same size.</summary>
    public bool IsSameAs(ImportState other) => Sources.SequenceEqual(other.Sources) && ShardSize == other.ShardSize;

    private static string PathIn(string folder) => Path.Combine(folder, FileName);
}

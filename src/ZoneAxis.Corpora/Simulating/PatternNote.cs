using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>What stands beside a shard of patterns until all of them are in the manifest: its hash, and what it was made of.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Structures">SHA-256 of the shard of structures, hexadecimal.</param>
/// <param name="Parameters">How the patterns were made.</param>
internal sealed record PatternNote(ShardInfo Shard, string Structures, SimulationParameters Parameters)
{
    private static string FileOf(string set, int shard) => string.Create(CultureInfo.InvariantCulture, $"patterns/{set}/{shard:00000}.json");

    public static PatternNote? Find(string folder, string set, int shard)
    {
        string path = Path.Combine(folder, FileOf(set, shard));
        return File.Exists(path) ? CorpusJson.Read<PatternNote>(path) : null;
    }

    public static void Delete(string folder, string set, int shard) => File.Delete(Path.Combine(folder, FileOf(set, shard)));

    public void Write(string folder, int shard)
    {
        string path = Path.Combine(folder, FileOf(Parameters.Name, shard));
        WholeFile.RemoveDrafts(path);
        CorpusJson.Write(path, this);
    }

    /// <summary>Whether the shard was made of these structures with these parameters.</summary>
    public bool IsOf(ShardInfo structures, SimulationParameters parameters) => Structures == structures.Sha256 && Parameters.IsSameAs(parameters);
}

using System.Security.Cryptography;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Reads and writes whole shards, with their hashes.</summary>
internal static class ShardFile
{
    /// <summary>Writes a shard to a new name, flushes and renames it.</summary>
    public static ShardInfo Write(string folder, string file, int crystals, byte[] content)
    {
        WholeFile.RemoveDrafts(Path.Combine(folder, file));
        WholeFile.Write(Path.Combine(folder, file), stream => stream.Write(content), makeFolder: true);
        return new ShardInfo(file, Convert.ToHexStringLower(SHA256.HashData(content)), crystals);
    }

    /// <summary>The bytes of a shard, if they are those that were written.</summary>
    /// <exception cref="InvalidDataException">The shard is missing or damaged.</exception>
    public static byte[] Read(string folder, ShardInfo shard)
    {
        string path = Path.Combine(folder, shard.File);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path} is missing: the manifest lists {shard.Crystals} crystals in it; copy the corpus again or make it again.");
        byte[] content = File.ReadAllBytes(path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return hash == shard.Sha256
            ? content
            : throw new InvalidDataException($"{path} is damaged: its SHA-256 is {hash} instead of {shard.Sha256}; copy it again, or delete it and make it again.");
    }

    /// <summary>Whether a shard is there and holds what was written.</summary>
    public static bool IsWhole(string folder, ShardInfo shard)
    {
        string path = Path.Combine(folder, shard.File);
        if (!File.Exists(path))
            return false;
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == shard.Sha256;
    }
}

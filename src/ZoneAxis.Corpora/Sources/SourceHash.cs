using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Corpora;

/// <summary>SHA-256 of what a local source holds.</summary>
internal static class SourceHash
{
    public static string OfFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Of the names and contents of files, in their order.</summary>
    public static string OfFiles(string folder, IEnumerable<string> relative)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in relative)
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{OfFile(Path.Combine(folder, name))}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

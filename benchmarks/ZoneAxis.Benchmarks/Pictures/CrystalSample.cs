using System.IO.Compression;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>A seeded sample of a file of crystals.</summary>
internal static class CrystalSample
{
    /// <summary>Draws crystals without replacement.</summary>
    public static CrystalRecord[] Draw(string path, int count, int seed)
    {
        string[] lines = [.. Lines(path)];
        new Random(seed).Shuffle(lines);
        return [.. lines.Take(count).Select(line => JsonLinesReader.Parse(line, path, 1))];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Seeded samples of real and made-up crystals with their symmetry.</summary>
public static class CrystalDraw
{
    /// <summary>The half of the crystals that numbers are reported of; the other serves for development.</summary>
    public const string FinalHalf = "final";

    /// <summary>Crystals of a file.</summary>
    /// <param name="path">JSON lines, gzip.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="half">"development", those whose identifier's SHA-256 begins with an even byte, or <see cref="FinalHalf"/>.</param>
    /// <param name="among">Identifiers of the crystals to draw from; null for all.</param>
    public static ImmutableArray<CrystalSymmetry> Real(string path, int count, int seed, string half, IReadOnlySet<string>? among = null)
    {
        string[] lines = [.. Lines(path)];
        new Random(seed).Shuffle(lines);
        int parity = half == FinalHalf ? 1 : 0;
        CrystalRecord[] records =
        [
            .. lines.Select(line => JsonLinesReader.Parse(line, path, 1)).Where(record => SHA256.HashData(Encoding.UTF8.GetBytes(record.Id))[0] % 2 == parity && among?.Contains(record.Id) != false).Take(count),
        ];
        return [.. records.AsParallel().AsOrdered().Select(record => SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject))];
    }

    /// <summary>Made-up crystals of all 230 groups.</summary>
    /// <param name="draws">Crystals of each group.</param>
    /// <param name="seed">Seed of the first.</param>
    public static ImmutableArray<CrystalSymmetry> MadeUp(int draws, int seed)
    {
        MadeUpCrystals crystals = new();
        return
        [
            .. Enumerable.Range(0, SpaceGroups.Count * draws).AsParallel().AsOrdered()
                .Select(i => SymmetryFinder.Find(crystals.Draw(1 + i % SpaceGroups.Count, seed + i), SymmetryTolerance.At(1e-3))),
        ];
    }

    /// <summary>One crystal.</summary>
    /// <param name="path">JSON lines, gzip.</param>
    /// <param name="id">Its identifier, or "madeup-GROUP-SEED".</param>
    public static CrystalSymmetry One(string path, string id)
    {
        string[] parts = id.Split('-');
        return parts[0] == "madeup"
            ? SymmetryFinder.Find(new MadeUpCrystals().Draw(int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)), SymmetryTolerance.At(1e-3))
            : SymmetryFinder.Find(Lines(path).Where(line => line.Contains($"\"{id}\"", StringComparison.Ordinal)).Select(line => JsonLinesReader.Parse(line, path, 1)).First().Crystal, SymmetryTolerance.MaterialsProject);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

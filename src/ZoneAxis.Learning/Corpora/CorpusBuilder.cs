using System.Security.Cryptography;
using System.Text;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>
/// Makes a corpus: finds each crystal's conventional cell, simulates and shapes its three patterns and stores the planes that a
/// network reads. Killed at any moment and started again, it goes on where it stopped and ends with the same bytes.
/// </summary>
public sealed class CorpusBuilder
{
    private readonly CorpusOptions _options;
    private readonly ShapedDescriptor _descriptor;

    /// <summary>A builder with fixed options.</summary>
    /// <param name="options">How crystals are described.</param>
    public CorpusBuilder(CorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _descriptor = new ShapedDescriptor(options.Descriptor);
    }

    /// <summary>Describes the crystals of a JSON-lines file.</summary>
    /// <param name="source">The file, plain or gzip; crystals without a label among the chosen groups are left out.</param>
    /// <param name="folder">The corpus: new, or begun by an earlier run with the same source and options.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    /// <exception cref="CrystalFormatException">The source cannot be read.</exception>
    /// <exception cref="InvalidDataException">The folder holds a corpus of another source or with other options.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped; what is done is kept.</exception>
    public void Build(string source, string folder, IProgress<CorpusProgress>? progress = null, CancellationToken cancellation = default)
    {
        HashSet<int> groups = [.. _options.Groups];
        List<CrystalRecord> crystals = [.. JsonLinesReader.Read(source).Where(r => r.SpaceGroup is { } group && groups.Contains(group))];
        Directory.CreateDirectory(folder);
        ClaimFolder(folder, Manifest(source, crystals.Count));
        using FileStream index = new(Path.Combine(folder, CorpusFiles.Index), FileMode.OpenOrCreate, FileAccess.ReadWrite);
        using FileStream planes = new(Path.Combine(folder, CorpusFiles.Planes), FileMode.OpenOrCreate, FileAccess.ReadWrite);
        (int done, int failed) = Resume(index, planes);
        progress?.Report(new CorpusProgress(done, crystals.Count, failed));
        while (done < crystals.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(_options.ChunkSize, crystals.Count - done);
            failed += Append(crystals, done, count, index, planes);
            done += count;
            progress?.Report(new CorpusProgress(done, crystals.Count, failed));
        }
    }

    private CorpusManifest Manifest(string source, int count)
    {
        using FileStream stream = File.OpenRead(source);
        return new CorpusManifest
        {
            Source = Path.GetFileName(source),
            SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
            Attribution = _options.Attribution,
            Geometry = _descriptor.Options.Geometry.Name,
            Shaping = ReleasedShaper.VariantName,
            Cell = SetyawanCurtaroloCell.Name,
            Side = _options.Side,
            SymprecAngstrom = _options.Tolerance.SymprecAngstrom,
            AngleToleranceDegrees = _options.Tolerance.AngleDegrees,
            Groups = [.. _options.Groups],
            Crystals = count,
        };
    }

    private static void ClaimFolder(string folder, CorpusManifest manifest)
    {
        string path = Path.Combine(folder, CorpusManifest.FileName);
        if (File.Exists(path))
        {
            if (CorpusManifest.Read(folder).ToJson() != manifest.ToJson())
                throw new InvalidDataException($"{folder} holds a corpus of another source or with other options; choose another folder.");
            return;
        }
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(manifest.ToJson())));
    }

    /// <summary>Keeps the whole lines of the index and the planes that they name, and drops what a killed run left behind them.</summary>
    private static (int Done, int Failed) Resume(FileStream index, FileStream planes)
    {
        byte[] written = new byte[index.Length];
        index.ReadExactly(written);
        int end = Array.LastIndexOf(written, (byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(written, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<CorpusEntry> entries = [.. lines.Skip(1).Select(CorpusEntry.Parse).TakeWhile(entry => entry.Offset + entry.Length <= planes.Length)];
        string kept = string.Concat(entries.Select(entry => entry.ToLine() + '\n').Prepend(CorpusEntry.Header + '\n'));
        index.Position = 0;
        index.Write(Encoding.UTF8.GetBytes(kept));
        index.SetLength(index.Position);
        planes.SetLength(entries.Count == 0 ? 0 : entries[^1].Offset + entries[^1].Length);
        planes.Seek(0, SeekOrigin.End);
        return (entries.Count, entries.Count(entry => entry.Length == 0));
    }

    /// <summary>Planes go to the disk before the lines that name them.</summary>
    private int Append(List<CrystalRecord> crystals, int first, int count, FileStream index, FileStream planes)
    {
        Described[] described = new Described[count];
        ParallelOptions workers = new() { MaxDegreeOfParallelism = _options.Workers };
        Parallel.For(0, count, workers, i => described[i] = Describe(crystals[first + i]));
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
        {
            CrystalRecord crystal = crystals[first + i];
            CorpusEntry entry = new(
                crystal.Id, crystal.SpaceGroup!.Value, described[i].FoundGroup, planes.Position, described[i].Packed.Length, described[i].Problem);
            planes.Write(described[i].Packed);
            lines.Append(entry.ToLine()).Append('\n');
        }
        planes.Flush(flushToDisk: true);
        index.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        index.Flush(flushToDisk: true);
        return described.Count(one => one.Packed.Length == 0);
    }

    private Described Describe(CrystalRecord record)
    {
        try
        {
            CrystalSymmetry symmetry = SymmetryFinder.Find(record.Crystal, _options.Tolerance);
            byte[] planes = _descriptor.Describe(SetyawanCurtaroloCell.Of(symmetry));
            return new Described(symmetry.Number, CorpusFiles.Compress(planes), "");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever one crystal does must not stop the others.
            return new Described(0, [], error.Message);
        }
    }

    private readonly record struct Described(int FoundGroup, byte[] Packed, string Problem);
}

using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>A corpus on the disk, open for reading; safe for several threads at once.</summary>
public sealed class Corpus : IDisposable
{
    private readonly SafeFileHandle _planes;

    private Corpus(CorpusManifest manifest, ImmutableArray<CorpusEntry> entries, SafeFileHandle planes)
    {
        Manifest = manifest;
        Entries = entries;
        _planes = planes;
    }

    /// <summary>What the corpus was made of, and how.</summary>
    public CorpusManifest Manifest { get; }

    /// <summary>Its crystals in the order of the source, those that could not be described included.</summary>
    public ImmutableArray<CorpusEntry> Entries { get; }

    /// <summary>Opens a corpus.</summary>
    /// <param name="folder">The folder that <see cref="CorpusBuilder"/> wrote.</param>
    /// <exception cref="InvalidDataException">The folder holds no corpus, or one that was not finished.</exception>
    public static Corpus Open(string folder)
    {
        CorpusManifest manifest = CorpusManifest.Read(folder);
        ImmutableArray<CorpusEntry> entries = [.. File.ReadLines(Path.Combine(folder, CorpusFiles.Index)).Skip(1).Select(CorpusEntry.Parse)];
        if (entries.Length != manifest.Crystals)
            throw new InvalidDataException($"The corpus {folder} holds {entries.Length} of {manifest.Crystals} crystals; make it again to finish it.");
        return new Corpus(manifest, entries, File.OpenHandle(Path.Combine(folder, CorpusFiles.Planes)));
    }

    /// <summary>The planes of one crystal, as <see cref="NetworkInput.Write"/> lays them out.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <param name="destination">6·side·side bytes.</param>
    /// <exception cref="InvalidDataException">The crystal could not be described when the corpus was made.</exception>
    public void CopyPlanes(int index, Span<byte> destination)
    {
        CorpusEntry entry = Entries[index];
        if (entry.Length == 0)
            throw new InvalidDataException($"The corpus holds no patterns of {entry.Id}: {entry.Problem}");
        byte[] packed = ArrayPool<byte>.Shared.Rent(entry.Length);
        try
        {
            int read = RandomAccess.Read(_planes, packed.AsSpan(0, entry.Length), entry.Offset);
            if (read != entry.Length)
                throw new InvalidDataException($"The corpus's file of planes ends within {entry.Id}.");
            CorpusFiles.Decompress(packed, entry.Length, destination[..NetworkInput.Length(Manifest.Side)]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _planes.Dispose();
}

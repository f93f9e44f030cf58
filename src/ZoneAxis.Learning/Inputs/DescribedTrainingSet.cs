using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>
/// A corpus whose crystals are described once, from their structures, and kept in a file while a training lasts: for descriptors that take longer than a step of the training. Each
/// crystal stands in it once for each way in which the descriptor describes crystals for training (<see cref="Descriptor.Views"/>): first all crystals in the first way, then in the next;
/// and behind them, as often and in the same order, the first relatives that are kept of them, then the second ones.
/// </summary>
public sealed class DescribedTrainingSet : ITrainingSet, IDisposable
{
    private readonly CorpusTrainingSet _corpus;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _views;
    private readonly KeptRelatives? _relatives;

    private DescribedTrainingSet(CorpusTrainingSet corpus, int views, KeptRelatives? relatives, string path)
    {
        (_corpus, _views, _relatives) = (corpus, views, relatives);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <inheritdoc/>
    public int Count => _corpus.Count * _views;

    /// <inheritdoc/>
    public InputEncoding Encoding => _corpus.Encoding;

    /// <inheritdoc/>
    public string Origin => _corpus.Origin;

    /// <summary>Describes a corpus, or takes up the file that an earlier run has made of it.</summary>
    /// <param name="corpus">The crystals.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    /// <param name="descriptor">What the network is given of a crystal.</param>
    /// <param name="path">The file; <c>.key</c> beside it says what it is made of.</param>
    /// <param name="threads">Crystals to describe at a time, at least 1.</param>
    /// <param name="relatives">Which relatives are described besides; null for none.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <returns>The set; the caller disposes of it. Crystals without patterns stand as zeros.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidDataException">A shard of the corpus is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DescribedTrainingSet Make(
        Corpus corpus, IReadOnlyList<int> classes, Descriptor descriptor, string path, int threads, KeptRelatives? relatives = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(descriptor);
        CorpusTrainingSet set = new(corpus, classes, descriptor, relatives?.Options, relatives?.Seed ?? 0);
        string key = KeyOf(corpus, set.Origin, descriptor.Views, relatives);
        string keyPath = $"{path}.key";
        if (!File.Exists(path) || !File.Exists(keyPath) || File.ReadAllText(keyPath) != key)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.Delete(keyPath);
            Describe(corpus, descriptor, relatives, path, threads, cancellation);
            WholeFile.Write(keyPath, key);
        }

        return new DescribedTrainingSet(set, descriptor.Views, relatives, path);
    }

    /// <summary>The places of crystals in every way in which they are described.</summary>
    /// <param name="crystals">Places among the corpus's entries.</param>
    public IReadOnlyList<int> InAllViews(IEnumerable<int> crystals)
    {
        int[] places = [.. crystals];
        return [.. Enumerable.Range(0, _views).SelectMany(view => places.Select(place => (view * _corpus.Count) + place))];
    }

    /// <inheritdoc/>
    public string NameOf(int index) => _corpus.NameOf(index % _corpus.Count);

    /// <inheritdoc/>
    public int ClassOf(int index) => _corpus.ClassOf(index % _corpus.Count);

    /// <inheritdoc/>
    public void Copy(int index, Span<byte> destination) => CopyAt(index, destination);

    /// <inheritdoc/>
    /// <remarks>Where relatives are kept, one of them for a share of the crystals, drawn by seed, crystal and pass.</remarks>
    public void Copy(int index, int pass, Span<byte> destination) => CopyAt(((long)RelativeOf(index, pass) * Count) + index, destination);

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private void CopyAt(long place, Span<byte> destination) =>
        _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)_view.PointerOffset + ((ulong)place * (ulong)Encoding.Length), destination[..Encoding.Length]);

    /// <summary>Which relative stands in the place of a crystal in a pass, from 1; 0 for the crystal itself.</summary>
    private int RelativeOf(int index, int pass)
    {
        if (_relatives is not { } relatives || !relatives.Has(index % _corpus.Count))
            return 0;
        RandomNumbers random = CorpusTrainingSet.Chance(relatives.Seed, index, pass);
        return random.NextUnit() < relatives.Options.Share ? 1 + (int)(random.NextUnit() * relatives.Options.Kept) : 0;
    }

    private static void Describe(Corpus corpus, Descriptor descriptor, KeptRelatives? relatives, string path, int threads, CancellationToken cancellation)
    {
        int count = corpus.Entries.Length;
        int[] places = [.. Enumerable.Range(0, count).Where(place => corpus.Entries[place].HasPatterns)];
        using FileStream file = new(path, FileMode.Create, FileAccess.ReadWrite);
        file.SetLength((long)count * descriptor.Views * (1 + (relatives?.Options.Kept ?? 0)) * descriptor.Length);
        Parallel.ForEach(places, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, place =>
        {
            byte[] views = new byte[descriptor.Views * descriptor.Length];
            corpus.DescribeViews(place, descriptor, views);
            Write(place, views, 0);
            for (int relative = 1; relatives?.Has(place) == true && relative <= relatives.Options.Kept; relative++)
            {
                corpus.DescribeRelativeViews(place, descriptor, relatives.Options.Variation, CorpusTrainingSet.Chance(relatives.Seed, place, -relative).NextBits(), views);
                Write(place, views, relative);
            }
        });
        file.Flush(flushToDisk: true);

        void Write(int place, byte[] views, int relative)
        {
            for (int view = 0; view < descriptor.Views; view++)
            {
                long described = ((((long)relative * descriptor.Views) + view) * count) + place;
                RandomAccess.Write(file.SafeFileHandle, views.AsSpan(view * descriptor.Length, descriptor.Length), described * descriptor.Length);
            }
        }
    }

    /// <summary>Names the crystals and how they are described.</summary>
    private static string KeyOf(Corpus corpus, string origin, int views, KeptRelatives? relatives)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string text in corpus.Manifest.Structures.Select(shard => shard.Sha256).Append(origin).Append($"{views}").Append(relatives is null ? "" : string.Join(',', Enumerable.Range(0, corpus.Entries.Length).Where(relatives.Has))))
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

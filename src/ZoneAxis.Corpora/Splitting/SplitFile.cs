using System.Collections.Immutable;
using System.Security.Cryptography;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A split as a file.</summary>
public sealed class SplitFile
{
    private const string Folder = "splits";
    private const string Ending = ".parquet";

    private readonly byte[] _content;

    private SplitFile(StoredSplit split, byte[] content) =>
        (Split, _content, Sha256) = (split, content, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>What the file says.</summary>
    public StoredSplit Split { get; }

    /// <summary>SHA-256 of the file's bytes, hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The file of a split within a corpus.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="name">Name of the split.</param>
    public static string PathOf(string corpus, string name) => Path.Combine(corpus, Folder, name + Ending);

    /// <summary>Names of the splits of a corpus, in the order of the alphabet.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    public static ImmutableArray<string> NamesIn(string corpus)
    {
        string folder = Path.Combine(corpus, Folder);
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, $"*{Ending}").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>A split of a corpus, by its name.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="name">Name of the split.</param>
    /// <exception cref="CorpusException">The corpus has no splits.</exception>
    /// <exception cref="InvalidDataException">There is none of that name, or its file is damaged.</exception>
    public static SplitFile Find(string corpus, string name)
    {
        ImmutableArray<string> names = NamesIn(corpus);
        if (names.Contains(name, StringComparer.Ordinal))
            return Read(PathOf(corpus, name));
        throw names.IsEmpty
            ? new CorpusException($"The corpus {corpus} has no split '{name}'; it has none yet.", CorpusException.Split)
            : new InvalidDataException($"The corpus {corpus} has no split '{name}'; it has {string.Join(", ", names)}.");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no split.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SplitFile Read(string path) => Of(File.ReadAllBytes(path), path);

    /// <summary>A split as the file that it would be.</summary>
    /// <param name="split">The split.</param>
    public static SplitFile Of(StoredSplit split)
    {
        ArgumentNullException.ThrowIfNull(split);
        return new SplitFile(split, split.ToBytes());
    }

    /// <summary>Writes the file.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path) => WholeFile.Write(path, stream => stream.Write(_content), makeFolder: true);

    private static SplitFile Of(byte[] content, string path)
    {
        try
        {
            return new SplitFile(StoredSplit.Parse(content, path), content);
        }
        catch (Exception failure) when (failure is not (InvalidDataException or OutOfMemoryException))
        {
            // What the reader of Parquet files throws at damaged ones is of many kinds.
            throw new InvalidDataException($"{path} is no split, or damaged: {failure.Message} Make the split again.", failure);
        }
    }
}

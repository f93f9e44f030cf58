using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Learning.Corpora;

/// <summary>A split of a corpus as it is stored beside it: a Parquet file with the identifier and part of each crystal, its options in the footer.</summary>
public sealed record StoredSplit
{
    /// <summary>The part that is tested on.</summary>
    public const int Test = -1;

    /// <summary>How the split was made.</summary>
    public required SplitOptions Options { get; init; }

    /// <summary>The crystals, in the order of the corpus, and their parts.</summary>
    public required ImmutableArray<SplitPart> Parts { get; init; }

    /// <summary>Crystals of each fold, and of the test.</summary>
    public IReadOnlyDictionary<int, int> Counts => Parts.CountBy(part => part.Part).ToDictionary();

    /// <summary>The file of a split within a corpus.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="name">Name of the split.</param>
    public static string PathOf(string folder, string name) => Path.Combine(folder, "splits", $"{name}.parquet");

    /// <summary>Writes the split; the same one gives the same bytes.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        byte[] content = new ParquetTable()
            .Text("id", Parts.Select(part => part.Id))
            .Integers("part", Parts.Select(part => part.Part))
            .ToArray(Metadata());
        AtomicFile.Write(path, stream => stream.Write(content));
    }

    /// <summary>Reads a split.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no split.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StoredSplit Read(string path)
    {
        ParquetColumns columns = new(File.ReadAllBytes(path));
        string[] ids = columns.Text("id");
        int[] parts = columns.Integers("part");
        return new StoredSplit
        {
            Options = CorpusJson.Parse<SplitOptions>(columns.Metadata(nameof(SplitOptions)), path),
            Parts = [.. ids.Zip(parts, (id, part) => new SplitPart(id, part))],
        };
    }

    private Dictionary<string, string> Metadata() => new()
    {
        ["content"] = string.Create(CultureInfo.InvariantCulture, $"part: {Test} to test on, else the fold, from 0"),
        [nameof(SplitOptions)] = CorpusJson.Line(Options),
    };
}

using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Corpora;

/// <summary>A split of a corpus, as it can be stored: a Parquet file with the identifier and part of each crystal, its options in the footer.</summary>
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

    /// <summary>Crystals to learn from or to choose by: all but those of the test.</summary>
    public IEnumerable<string> Learned => Parts.Where(part => part.Part != Test).Select(part => part.Id);

    /// <summary>The bytes of its file; the same split gives the same ones.</summary>
    internal byte[] ToBytes() => new ParquetTable()
        .Text("id", Parts.Select(part => part.Id))
        .Integers("part", Parts.Select(part => part.Part))
        .ToArray(Metadata());

    /// <summary>Reads the bytes of a split's file.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InvalidDataException">They are no split, or a crystal is in two parts of it, or in one that it does not have.</exception>
    internal static StoredSplit Parse(byte[] content, string path)
    {
        ParquetColumns columns = new(content);
        StoredSplit split = new()
        {
            Options = CorpusJson.Parse<SplitOptions>(columns.Metadata(nameof(SplitOptions)), path),
            Parts = [.. columns.Text("id").Zip(columns.Integers("part"), (id, part) => new SplitPart(id, part))],
        };
        split.RequireDisjoint(path);
        return split;
    }

    private void RequireDisjoint(string path)
    {
        if (Parts.FirstOrDefault(part => part.Part < Test || part.Part >= Options.Folds) is { Id: { } lost } outside)
            throw new InvalidDataException($"{path} puts {lost} into part {outside.Part}, but has the parts {Test} (the test) to {Options.Folds - 1}; make the split again.");
        if (Parts.GroupBy(part => part.Id, StringComparer.Ordinal).FirstOrDefault(of => of.Count() > 1) is { } several)
            throw new InvalidDataException($"{path} lists {several.Key} {several.Count()} times; a crystal is in one part of a split: make the split again.");
    }

    private Dictionary<string, string> Metadata() => new()
    {
        ["content"] = string.Create(CultureInfo.InvariantCulture, $"part: {Test} to test on, else the fold, from 0"),
        [nameof(SplitOptions)] = CorpusJson.Line(Options),
    };
}

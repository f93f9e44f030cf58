using System.Collections.Frozen;
using System.Globalization;

namespace ZoneAxis.Learning.Corpora;

/// <summary>
/// How many crystals of each space group L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020), had, by their Supplementary Tables 2 and 3.
/// </summary>
public static class PaperCounts
{
    private const string TrainedTable = "2";

    private static readonly Lazy<string[][]> Rows = new(Read);

    /// <summary>Supplementary Table 2: the 72 groups that the networks were trained on.</summary>
    public static FrozenDictionary<int, int> Trained => TrainedTableRows.Value;

    /// <summary>Supplementary Table 3: 30 groups that no network was trained on.</summary>
    public static FrozenDictionary<int, int> Untrained => UntrainedTableRows.Value;

    private static readonly Lazy<FrozenDictionary<int, int>> TrainedTableRows = new(() => Table(row => row[0] == TrainedTable));

    private static readonly Lazy<FrozenDictionary<int, int>> UntrainedTableRows = new(() => Table(row => row[0] != TrainedTable));

    private static FrozenDictionary<int, int> Table(Func<string[], bool> isMember) => Rows.Value.Where(isMember)
        .ToFrozenDictionary(row => int.Parse(row[1], CultureInfo.InvariantCulture), row => int.Parse(row[2], CultureInfo.InvariantCulture));

    private static string[][] Read()
    {
        const string Resource = "ZoneAxis.Learning.Data.paper-counts.csv";
        using Stream stream = typeof(PaperCounts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line.TrimEnd('\r').Split(','))];
    }
}

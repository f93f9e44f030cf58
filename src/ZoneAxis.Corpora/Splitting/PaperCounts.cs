using System.Collections.Frozen;
using System.Globalization;

namespace ZoneAxis.Corpora;

/// <summary>
/// How many crystals of each space group L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020), had, by their Supplementary Tables 2 and 3.
/// </summary>
public static class PaperCounts
{
    private const string Resource = "ZoneAxis.Corpora.Data.paper-counts.csv";
    private const int TrainedTable = 2;
    private const int UntrainedTable = 3;

    private static readonly Lazy<int[][]> Rows = new(Read);
    private static readonly Lazy<FrozenDictionary<int, int>> TrainedRows = new(() => RowsOf(TrainedTable));
    private static readonly Lazy<FrozenDictionary<int, int>> UntrainedRows = new(() => RowsOf(UntrainedTable));

    /// <summary>Supplementary Table 2: crystals of each of the 72 groups that the networks were trained on.</summary>
    public static FrozenDictionary<int, int> Trained => TrainedRows.Value;

    /// <summary>Supplementary Table 3: crystals of each of 30 groups that no network was trained on.</summary>
    public static FrozenDictionary<int, int> Untrained => UntrainedRows.Value;

    private static FrozenDictionary<int, int> RowsOf(int table) =>
        Rows.Value.Where(row => row[0] == table).ToFrozenDictionary(row => row[1], row => row[2]);

    private static int[][] Read()
    {
        using Stream stream = typeof(PaperCounts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly holds no {Resource}.");
        using StreamReader reader = new(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]))
                .Select(line => line.Split(',').Select(field => int.Parse(field, CultureInfo.InvariantCulture)).ToArray()),
        ];
    }
}

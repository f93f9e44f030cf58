using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Patterns as a Parquet file: one row a crystal, in the order of the shard of structures of the same number.</summary>
internal static class PatternShard
{
    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["content"] = "patterns: of x, y, z each runs of lit pixels (LEB128: pixels passed over, pixels in the run; row by row), greys of those pixels, "
            + "and for each set of shaping constants the runs of pixels where a line is seen; groups: 0 where unknown; snapshot2020, experimental: -1 where unknown",
    };

    /// <summary>The file's name within a corpus.</summary>
    public static string FileOf(string set, int shard) => string.Create(CultureInfo.InvariantCulture, $"patterns/{set}/{shard:00000}.parquet");

    public static string RunsColumn(PatternAxis axis) => $"{Letter(axis)}_runs";

    public static string GreysColumn(PatternAxis axis) => $"{Letter(axis)}_greys";

    public static string LinesColumn(PatternAxis axis, string shaping) => $"{Letter(axis)}_lines_{shaping}";

    /// <summary>Writes rows.</summary>
    public static byte[] Write(CorpusRow[] rows, SimulationParameters parameters)
    {
        EntryFacts[] facts = [.. rows.Select(row => row.Structure.Facts)];
        DateOnly?[] dates = [.. facts.Select(one => one.Date)];
        ParquetTable table = new ParquetTable()
            .Text("id", rows.Select(row => row.Structure.Id))
            .Text("formula", rows.Select(row => Formula.Of(row.Structure.Crystal)))
            .Integers("elements", rows.Select(row => Formula.Elements(row.Structure.Crystal)))
            .Numbers("volume_per_atom", rows.Select(row => row.Structure.Crystal.Lattice.Volume / Formula.Atoms(row.Structure.Crystal)))
            .Labels(facts)
            .Integers("found_group", rows.Select(row => row.FoundGroup))
            .Integers("found_group_tight", rows.Select(row => row.FoundGroupTight))
            .Flags(facts)
            .Text("prototype", rows.Select(row => row.Prototype))
            .Text("problem", rows.Select(row => row.Problem));
        foreach (PatternAxis axis in PatternTriple.Axes)
        {
            table.Bytes(RunsColumn(axis), rows.Select(row => row.Raw[(int)axis].Runs));
            table.Bytes(GreysColumn(axis), rows.Select(row => row.Raw[(int)axis].Greys));
        }
        foreach ((int set, ShapingSet shaping) in parameters.Shapings.Index())
        {
            foreach (PatternAxis axis in PatternTriple.Axes)
                table.Bytes(LinesColumn(axis, shaping.Name), rows.Select(row => row.LinesOf(set * PatternTriple.Count + (int)axis)));
        }
        return table.Dates(dates).ToArray(DateColumn.Described(Metadata, dates));
    }

    /// <summary>All of the rows but their patterns.</summary>
    public static CorpusEntry[] ReadEntries(byte[] content)
    {
        ParquetColumns columns = new(content);
        (string[] ids, string[] formulas, string[] prototypes, string[] problems) =
            (columns.Text("id"), columns.Text("formula"), columns.Text("prototype"), columns.Text("problem"));
        (int[] found, int[] foundTight, int[] elements) = (columns.Integers("found_group"), columns.Integers("found_group_tight"), columns.Integers("elements"));
        EntryFacts[] facts = columns.Facts();
        double[] volumes = columns.Numbers("volume_per_atom");
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(i => new CorpusEntry
            {
                Id = ids[i],
                Formula = formulas[i],
                Elements = elements[i],
                VolumePerAtom = volumes[i],
                Facts = facts[i],
                FoundGroup = FactColumns.Known(found[i]),
                FoundGroupTight = FactColumns.Known(foundTight[i]),
                Prototype = prototypes[i],
                Problem = problems[i],
            }),
        ];
    }

    private static string Letter(PatternAxis axis) => axis.ToString().ToLowerInvariant();
}

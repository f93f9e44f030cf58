using System.Globalization;
using ZoneAxis.Crystallography;
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

    public static string RunsColumn(PatternAxis axis) => $"{Axes.Letter(axis)}_runs";

    public static string GreysColumn(PatternAxis axis) => $"{Axes.Letter(axis)}_greys";

    public static string LinesColumn(PatternAxis axis, string shaping) => $"{Axes.Letter(axis)}_lines_{shaping}";

    /// <summary>Writes rows.</summary>
    public static byte[] Write(CorpusRow[] rows, SimulationParameters parameters)
    {
        DateOnly?[] dates = [.. rows.Select(row => row.Structure.Date)];
        ParquetTable table = new ParquetTable()
            .Text("id", rows.Select(row => row.Structure.Id))
            .Text("formula", rows.Select(row => Formula.Of(row.Structure.Crystal)))
            .Integers("elements", rows.Select(row => Formula.Elements(row.Structure.Crystal)))
            .Numbers("volume_per_atom", rows.Select(row => row.Structure.Crystal.Lattice.Volume / Formula.Atoms(row.Structure.Crystal)))
            .Integers("label", rows.Select(row => row.Structure.Label ?? 0))
            .Integers("label_tight", rows.Select(row => row.Structure.LabelTight ?? 0))
            .Integers("found_group", rows.Select(row => row.FoundGroup))
            .Integers("found_group_tight", rows.Select(row => row.FoundGroupTight))
            .Integers("snapshot2020", rows.Select(row => Flags.Of(row.Structure.IsInSnapshot2020)))
            .Integers("experimental", rows.Select(row => Flags.Of(row.Structure.IsExperimental)))
            .Text("prototype", rows.Select(row => row.Prototype))
            .Text("problem", rows.Select(row => row.Problem));
        foreach (PatternAxis axis in Axes.All)
        {
            table.Bytes(RunsColumn(axis), rows.Select(row => row.Raw[(int)axis].Runs));
            table.Bytes(GreysColumn(axis), rows.Select(row => row.Raw[(int)axis].Greys));
        }
        foreach ((int set, ShapingSet shaping) in parameters.Shapings.Index())
        {
            foreach (PatternAxis axis in Axes.All)
                table.Bytes(LinesColumn(axis, shaping.Name), rows.Select(row => row.LinesOf(set * Axes.All.Length + (int)axis)));
        }
        return table.Dates(dates).ToArray(DateColumn.Described(Metadata, dates));
    }

    /// <summary>All of the rows but their patterns.</summary>
    public static CorpusEntry[] ReadEntries(byte[] content)
    {
        ParquetColumns columns = new(content);
        (string[] ids, string[] formulas, string[] prototypes, string[] problems) =
            (columns.Text("id"), columns.Text("formula"), columns.Text("prototype"), columns.Text("problem"));
        (int[] labels, int[] labelsTight, int[] found, int[] foundTight) =
            (columns.Integers("label"), columns.Integers("label_tight"), columns.Integers("found_group"), columns.Integers("found_group_tight"));
        (int[] elements, int[] snapshot, int[] experimental) = (columns.Integers("elements"), columns.Integers("snapshot2020"), columns.Integers("experimental"));
        DateOnly?[] dates = columns.Dates();
        double[] volumes = columns.Numbers("volume_per_atom");
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(i => new CorpusEntry
            {
                Id = ids[i],
                Formula = formulas[i],
                Elements = elements[i],
                VolumePerAtom = volumes[i],
                Label = Known(labels[i]),
                LabelTight = Known(labelsTight[i]),
                FoundGroup = Known(found[i]),
                FoundGroupTight = Known(foundTight[i]),
                IsInSnapshot2020 = Flags.From(snapshot[i]),
                Date = dates[i],
                IsExperimental = Flags.From(experimental[i]),
                Prototype = prototypes[i],
                Problem = problems[i],
            }),
        ];
    }

    private static int? Known(int group) => group is >= 1 and <= SpaceGroups.Count ? group : null;
}

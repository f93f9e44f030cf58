namespace ZoneAxis.Corpora;

/// <summary>The columns of <see cref="EntryFacts"/>, in shards of structures and of patterns alike.</summary>
internal static class FactColumns
{
    private const string Label = "label";
    private const string LabelTight = "label_tight";
    private const string Snapshot = "snapshot2020";
    private const string Experimental = "experimental";
    private const int Unknown = 0;

    /// <summary>Adds the labels.</summary>
    public static ParquetTable Labels(this ParquetTable table, IReadOnlyList<EntryFacts> facts) => table
        .Integers(Label, facts.Select(one => one.Label ?? Unknown))
        .Integers(LabelTight, facts.Select(one => one.LabelTight ?? Unknown));

    /// <summary>Adds what is true, false or unknown.</summary>
    public static ParquetTable Flags(this ParquetTable table, IReadOnlyList<EntryFacts> facts) => table
        .Integers(Snapshot, facts.Select(one => Corpora.Flags.Of(one.IsInSnapshot2020)))
        .Integers(Experimental, facts.Select(one => Corpora.Flags.Of(one.IsExperimental)));

    /// <summary>Reads the facts of all rows.</summary>
    public static EntryFacts[] Facts(this ParquetColumns columns)
    {
        (int[] labels, int[] tight) = (columns.Integers(Label), columns.Integers(LabelTight));
        (int[] snapshot, int[] experimental) = (columns.Integers(Snapshot), columns.Integers(Experimental));
        DateOnly?[] dates = columns.Dates();
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(row => new EntryFacts
            {
                Label = Known(labels[row]),
                LabelTight = Known(tight[row]),
                IsInSnapshot2020 = Corpora.Flags.From(snapshot[row]),
                Date = dates[row],
                IsExperimental = Corpora.Flags.From(experimental[row]),
            }),
        ];
    }

    /// <summary>The number of a group, if it is one.</summary>
    public static int? Known(int group) => group is >= 1 and <= Crystallography.SpaceGroups.Count ? group : null;
}

namespace ZoneAxis.Corpora;

/// <summary>Crystals of a later time are tested on; those of no known time are left out.</summary>
internal sealed class DateSplit : SplitKind
{
    /// <inheritdoc/>
    public override string Name => "date";

    /// <inheritdoc/>
    internal override string UnitOf(CorpusEntry entry, SplitOptions options) => IsTested(entry, options) is null ? "" : entry.Id;

    /// <inheritdoc/>
    internal override bool? IsTested(CorpusEntry entry, SplitOptions options) =>
        options.TestFrom is { } first ? entry.Facts.Date is { } date ? date >= first : null : !entry.Facts.IsInSnapshot2020;

    /// <inheritdoc/>
    internal override void Require(SplitOptions options)
    {
        // A day is for this kind, and so is none.
    }
}

namespace ZoneAxis.Corpora;

/// <summary>The dates of a corpus's crystals.</summary>
/// <param name="Crystals">Crystals that have one.</param>
/// <param name="First">The earliest date.</param>
/// <param name="Last">The latest date.</param>
/// <param name="NewestFifth">The day from which on a fifth of them are dated, more where several have that day: where a split by date would begin its test.</param>
public sealed record DateCount(int Crystals, DateOnly First, DateOnly Last, DateOnly NewestFifth)
{
    private const int Fifths = 5;

    /// <summary>Counts dates.</summary>
    /// <param name="entries">The crystals of a corpus.</param>
    /// <returns>The counts; null where no crystal has a date.</returns>
    internal static DateCount? Of(IReadOnlyList<CorpusEntry> entries)
    {
        DateOnly[] dates = [.. entries.Where(entry => entry.Facts.Date is not null).Select(entry => entry.Facts.Date!.Value).Order()];
        return dates.Length == 0 ? null : new DateCount(dates.Length, dates[0], dates[^1], dates[dates.Length - (dates.Length + Fifths - 1) / Fifths]);
    }
}

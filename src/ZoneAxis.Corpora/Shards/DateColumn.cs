namespace ZoneAxis.Corpora;

/// <summary>
/// The column of dates: a whole number of year, month and day as 20190608, and 0 where there is none. A shard without any date has no such
/// column.
/// </summary>
internal static class DateColumn
{
    private const string Name = "date";
    private const string Words = "; date: year, month and day as 20190608, 0 where unknown";
    private const string ContentKey = "content";
    private const int Unknown = 0;
    private const int Hundred = 100;

    /// <summary>Adds the column where there is any date.</summary>
    public static ParquetTable Dates(this ParquetTable table, IReadOnlyList<DateOnly?> dates) =>
        dates.Any(date => date is not null) ? table.Integers(Name, dates.Select(NumberOf)) : table;

    /// <summary>The text of a shard's footer, with the column in it where there is any date.</summary>
    public static IReadOnlyDictionary<string, string> Described(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<DateOnly?> dates) =>
        dates.Any(date => date is not null)
            ? new Dictionary<string, string>(metadata) { [ContentKey] = metadata[ContentKey] + Words }
            : metadata;

    /// <summary>The dates of all rows.</summary>
    public static DateOnly?[] Dates(this ParquetColumns columns) =>
        columns.Has(Name) ? Array.ConvertAll(columns.Integers(Name), DateOf) : new DateOnly?[columns.Count];

    private static int NumberOf(DateOnly? date) => date is { } day ? (day.Year * Hundred + day.Month) * Hundred + day.Day : Unknown;

    private static DateOnly? DateOf(int number) =>
        number == Unknown ? null : new DateOnly(number / (Hundred * Hundred), number / Hundred % Hundred, number % Hundred);
}

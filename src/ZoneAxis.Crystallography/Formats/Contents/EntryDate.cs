using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Reads the dates of entries. A date never keeps a structure from being read: what is none is passed over.</summary>
internal static class EntryDate
{
    /// <summary>The year of the first crystal structure (W. L. Bragg, Proc. R. Soc. Lond. A 89, 248 (1913)); what is dated before stands for "unknown".</summary>
    private const int FirstYear = 1913;

    private const int LastMonth = 12;
    private const int LastDay = 31;

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-M-d"];

    /// <summary>The day of a date by year, month and day, as ISO 8601 and RFC 3339 write it; a time behind it is passed over.</summary>
    /// <param name="text">As "2019-06-08" or "2019-06-08T04:13:37Z"; null for none.</param>
    /// <returns>The day as it is written, whatever the time zone; null where the text is no such date.</returns>
    public static DateOnly? OfDay(string? text)
    {
        string day = text?.Trim().Split('T', ' ')[0] ?? "";
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && date.Year >= FirstYear ? date : null;
    }

    /// <summary>The last day of a year: no later was the entry there.</summary>
    /// <param name="text">Four digits; null for none.</param>
    /// <returns>31 December; null where the text is no year.</returns>
    public static DateOnly? OfYear(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year >= FirstYear && year <= DateOnly.MaxValue.Year
            ? new DateOnly(year, LastMonth, LastDay)
            : null;
}

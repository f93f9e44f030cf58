namespace ZoneAxis;

/// <summary>Which members of results that are written as JSON are the columns of their CSV.</summary>
/// <param name="Paths">The members, as <c>structure.number</c> or <c>candidates[0].symbol</c>, which are the headings too.</param>
/// <param name="Rows">The list whose members are the rows, to which then the paths belong; null for one row an object.</param>
public sealed record CsvColumns(IReadOnlyList<string> Paths, string? Rows = null);

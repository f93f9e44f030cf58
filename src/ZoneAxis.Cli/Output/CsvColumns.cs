namespace ZoneAxis.Cli.Output;

/// <summary>Which members of a verb's JSON are the columns of its CSV.</summary>
/// <param name="Paths">The members, as <c>structure.number</c> or <c>candidates[0].symbol</c>, which are the headings too.</param>
/// <param name="Rows">The list whose members are the rows, to which then the paths belong; null for one row an object.</param>
internal sealed record CsvColumns(IReadOnlyList<string> Paths, string? Rows = null);

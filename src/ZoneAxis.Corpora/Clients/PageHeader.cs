namespace ZoneAxis.Corpora;

/// <summary>The first line of a stored page.</summary>
/// <param name="Place">Where the page begins.</param>
/// <param name="Ids">Identifiers of its entries, in their order.</param>
internal sealed record PageHeader(string Place, IReadOnlyList<string> Ids);

using System.Collections.Immutable;

namespace ZoneAxis.Corpora;

/// <summary>One page of a data base, fetched and found readable as a whole.</summary>
/// <param name="Content">The answer as it came, or what was put together from several answers.</param>
/// <param name="Ids">Identifiers of its entries, in their order.</param>
/// <param name="Next">Place of the next page; null after the last.</param>
/// <param name="Total">Entries in all, as far as the server says.</param>
/// <param name="Missing">Of the entries, how many the server does not have or could not give.</param>
/// <param name="Note">Something the user should know; empty for nothing.</param>
internal sealed record WebPage(byte[] Content, ImmutableArray<string> Ids, string? Next, long? Total, int Missing = 0, string Note = "");

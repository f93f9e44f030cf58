namespace ZoneAxis.Corpora;

/// <summary>What a finished download brought.</summary>
/// <param name="Structures">Distinct entries, those without a crystal included.</param>
/// <param name="Missing">Of these, entries that the server does not have or could not give.</param>
/// <param name="Repeated">Entries that came more than once; the first counts.</param>
/// <param name="Total">Entries in all, as far as the server says.</param>
/// <param name="Notes">What the user should know, a sentence each: the download may be incomplete.</param>
public sealed record DownloadResult(long Structures, int Missing, long Repeated, long? Total, IReadOnlyList<string> Notes);

namespace ZoneAxis.Corpora;

/// <summary>A crystal whose structure or label may be wrong.</summary>
/// <param name="Entry">The crystal.</param>
/// <param name="Reason">Why, as "60.3 Å³ an atom".</param>
public sealed record SuspiciousEntry(CorpusEntry Entry, string Reason);

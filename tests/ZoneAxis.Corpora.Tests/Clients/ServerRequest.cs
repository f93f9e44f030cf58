namespace ZoneAxis.Corpora.Tests;

/// <summary>A request as the local server got it.</summary>
internal sealed record ServerRequest(int Number, string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Path and query, unescaped.</summary>
    public string Readable => Uri.UnescapeDataString(Target);
}

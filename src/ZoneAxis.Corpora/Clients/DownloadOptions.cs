namespace ZoneAxis.Corpora;

/// <summary>Bounds of a download.</summary>
public sealed record DownloadOptions
{
    /// <summary>How the server is asked.</summary>
    public WebOptions Web { get; init; } = new();

    /// <summary>Most pages; a server that names ever more is stopped. Default 100,000.</summary>
    public int MaximumPages { get; init; } = 100_000;

    /// <summary>Most pages in a row that bring nothing new. Default 5.</summary>
    public int MaximumIdlePages { get; init; } = 5;

    /// <summary>
    /// How many times the entries that a server says it has it may give; more is taken for a list without end. Default 2: a data base may grow
    /// while it is read.
    /// </summary>
    public double MaximumExcess { get; init; } = 2;
}

namespace ZoneAxis.Cli.Reproducing;

/// <summary>A part of the page of results: words, and a table below them where there is one.</summary>
/// <param name="Id">A name for addresses.</param>
/// <param name="Title">Its heading.</param>
internal sealed record ResultSection(string Id, string Title)
{
    /// <summary>Paragraphs in Markdown.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Heads of the columns in Markdown; empty where there is no table.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Rows of cells in Markdown, as many as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];
}

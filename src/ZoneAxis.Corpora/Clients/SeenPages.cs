namespace ZoneAxis.Corpora;

/// <summary>Remembers pages and entries, and refuses to go in a circle.</summary>
/// <param name="options">The bounds.</param>
internal sealed class SeenPages(DownloadOptions options)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _pages;
    private int _idle;

    /// <summary>Distinct entries.</summary>
    public int Entries => _ids.Count;

    /// <summary>Entries that came again.</summary>
    public long Repeated { get; private set; }

    /// <summary>Remembers a page.</summary>
    public void Add(PageHeader page)
    {
        _places[page.Place] = ++_pages;
        int before = _ids.Count;
        _ids.UnionWith(page.Ids);
        int fresh = _ids.Count - before;
        Repeated += page.Ids.Count - fresh;
        _idle = fresh > 0 ? 0 : _idle + 1;
    }

    /// <summary>Refuses a list of pages that goes in a circle or has no end.</summary>
    /// <param name="next">Place of the next page.</param>
    /// <param name="total">Entries that the server says it has.</param>
    /// <exception cref="WebException">It does.</exception>
    public void RequireProgress(string next, long? total)
    {
        if (_places.TryGetValue(next, out int earlier))
            throw Refused($"page {_pages} names page {earlier} as the next one, so that the list goes in a circle");
        if (_idle > options.MaximumIdlePages)
            throw Refused($"the last {_idle} pages brought no new structure and name ever more pages");
        if (_pages >= options.MaximumPages)
            throw Refused($"there are more than {options.MaximumPages} pages, the limit of these settings; ask for larger pages or less");
        if (total is { } said && _ids.Count > options.MaximumExcess * said)
            throw Refused($"the server said that it has {said} structures and gave {_ids.Count}, with no end to see");
    }

    private static WebException Refused(string why) => new($"The download stops: {why}.", WebFailure.Final);
}

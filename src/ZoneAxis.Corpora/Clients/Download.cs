using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Corpora;

/// <summary>
/// Brings the answers of a data base on the web into a folder, page by page. Killed at any moment and started again it goes on where it
/// stopped; a finished one asks for nothing, and is a source for an import. Its positions are running numbers of distinct entries.
/// </summary>
public sealed class Download : IStructureSource
{
    private const int NameDigits = 12;

    private readonly WebSource _source;
    private readonly DownloadFolder _folder;
    private readonly DownloadOptions _options;

    /// <summary>A download.</summary>
    /// <param name="source">What is asked of whom.</param>
    /// <param name="folder">The folder: new, or begun by an earlier run with the same request.</param>
    /// <param name="options">Bounds; the defaults if null.</param>
    /// <param name="licence">Licence and attribution of the structures; what is known of the data base if null.</param>
    public Download(WebSource source, string folder, DownloadOptions? options = null, string? licence = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _source = source;
        _folder = new DownloadFolder(folder);
        _options = options ?? new DownloadOptions();
        Licence = licence ?? source.Attribution;
    }

    /// <inheritdoc/>
    public string Name => _source.Name;

    /// <inheritdoc/>
    public string Sha256 => HashOf(_source);

    /// <inheritdoc/>
    public string Licence { get; }

    /// <summary>A name for the folder of a download that no other request has.</summary>
    /// <param name="source">What is asked of whom.</param>
    public static string FolderNameOf(WebSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"{source.Request.Split(' ')[0]}-{HashOf(source)[..NameDigits]}";
    }

    /// <summary>Fetches what is not there yet.</summary>
    /// <param name="progress">Told after each page and where the server asks to wait.</param>
    /// <param name="cancellation">Stops at once; what is done is kept.</param>
    /// <exception cref="WebException">The server does not give the structures, goes in a circle, asks to wait too long, or has none.</exception>
    /// <exception cref="InvalidDataException">The folder holds another download, is damaged, or another process works in it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task<DownloadResult> RunAsync(IProgress<DownloadProgress>? progress = null, CancellationToken cancellation = default)
    {
        using IDisposable claim = _folder.Claim();
        DownloadCursor cursor = OpenCursor();
        SeenPages seen = new(_options);
        for (int number = 1; number <= cursor.Pages; number++)
            seen.Add(_folder.ReadHeader(number));
        DownloadNews news = new(progress, _options.Web.Time, seen, cursor.Total);
        using PoliteClient client = new(_options.Web, _source.Key, news);
        while (cursor.Next is { } place)
        {
            cancellation.ThrowIfCancellationRequested();
            WebPage page = await _source.FetchAsync(client, place, cancellation).ConfigureAwait(false);
            cursor = Store(page, place, cursor, seen);
            news.Tell(cursor.Total);
        }

        return new DownloadResult(seen.Entries, cursor.Missing, seen.Repeated, cursor.Total, cursor.Notes);
    }

    /// <summary>The entries that are in the folder, each identifier once, in the order in which they came.</summary>
    /// <param name="after">The position of the last structure that is no longer wanted; null for all.</param>
    /// <param name="cancellation">Stops between two structures.</param>
    /// <returns>One by one as they are asked for.</returns>
    /// <exception cref="InvalidDataException">The folder holds no download of this request, or is damaged; thrown while enumerating.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<SourcedStructure> Read(string? after = null, CancellationToken cancellation = default) => Numbered.From(All(), after, cancellation);

    private static string HashOf(WebSource source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Request)));

    private IEnumerable<SourcedStructure> All()
    {
        DownloadCursor cursor = _folder.ReadCursor() ?? throw new InvalidDataException($"{_folder.Path}: there is no download in this folder.");
        RequireSame(cursor);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int number = 1; number <= cursor.Pages; number++)
        {
            foreach (SourcedStructure structure in _source.Read(_folder.ReadPage(number).Content))
            {
                if (seen.Add(structure.Id))
                    yield return structure;
            }
        }
    }

    private DownloadCursor OpenCursor()
    {
        DownloadCursor? cursor = _folder.ReadCursor();
        if (cursor is null)
            return new DownloadCursor { Request = _source.Request, Attribution = _source.Attribution, Next = _source.FirstPlace };
        RequireSame(cursor);
        return cursor;
    }

    private void RequireSame(DownloadCursor cursor)
    {
        if (cursor.Request != _source.Request)
            throw new InvalidDataException($"{_folder.Path} holds another download ({cursor.Request}) than was asked for ({_source.Request}); choose another folder.");
    }

    /// <summary>A page goes to the disk before the cursor counts it.</summary>
    private DownloadCursor Store(WebPage page, string place, DownloadCursor cursor, SeenPages seen)
    {
        PageHeader header = new(place, page.Ids);
        seen.Add(header);
        DownloadCursor moved = cursor with
        {
            Pages = cursor.Pages + 1,
            Next = page.Next,
            Total = page.Total ?? cursor.Total,
            Missing = cursor.Missing + page.Missing,
            Notes = page.Note.Length > 0 ? [.. cursor.Notes, page.Note] : cursor.Notes,
        };
        if (page.Next is null)
            moved = Finished(moved, seen);
        else
            seen.RequireProgress(page.Next, moved.Total);
        _folder.Write(moved.Pages, header, page.Content);
        _folder.Write(moved);
        return moved;
    }

    private DownloadCursor Finished(DownloadCursor cursor, SeenPages seen)
    {
        if (seen.Entries == cursor.Missing)
            throw new WebException($"{_source.Name} gave no structure ({seen.Entries} entries named, {cursor.Missing} of them missing); check the request, {_source.Request}.", WebFailure.Final);
        return seen.Entries < cursor.Total
            ? cursor with { Notes = [.. cursor.Notes, $"The server says that it has {cursor.Total} structures and gave {seen.Entries}."] }
            : cursor;
    }
}

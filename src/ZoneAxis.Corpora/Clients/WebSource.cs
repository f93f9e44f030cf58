namespace ZoneAxis.Corpora;

/// <summary>A data base of crystal structures on the web, and what is asked of it.</summary>
public abstract class WebSource
{
    private protected WebSource()
    {
    }

    /// <summary>What to call it in output.</summary>
    public abstract string Name { get; }

    /// <summary>Licence and attribution of its data, as it is to stand on a corpus; as far as it is known.</summary>
    public abstract string Attribution { get; }

    /// <summary>The whole request in one line, without any key: a download goes on only with the same.</summary>
    public abstract string Request { get; }

    /// <summary>The key to send; null for none.</summary>
    internal virtual WebKey? Key => null;

    /// <summary>Where the first page begins.</summary>
    internal abstract string FirstPlace { get; }

    /// <summary>Fetches one page.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="place">Where the page begins, as the page before it said.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="WebException">There is no such page.</exception>
    internal abstract Task<WebPage> FetchAsync(PoliteClient client, string place, CancellationToken cancellation);

    /// <summary>The entries of a page that was fetched before.</summary>
    /// <param name="content">Its content.</param>
    internal abstract IEnumerable<SourcedStructure> Read(byte[] content);
}

using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>
/// The structures of an OPTIMADE server (C. W. Andersen et al., Sci. Data 8, 217 (2021); specification 1.2, "Entry Listing Endpoints"), page
/// by page along <c>links.next</c>.
/// </summary>
public sealed class OptimadeSource : WebSource
{
    private readonly OptimadeOptions _options;
    private readonly Uri _first;

    /// <summary>A request to a server.</summary>
    /// <param name="options">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A page is to have less than one entry.</exception>
    /// <exception cref="WebException">The address is not http or https.</exception>
    public OptimadeSource(OptimadeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageLimit, 1);
        WebAddress.Parse(options.Server.OriginalString, "the base address of an OPTIMADE server");
        _options = options;
        _first = OptimadeLinks.First(options);
    }

    /// <inheritdoc/>
    public override string Name => $"OPTIMADE at {_first.Host}";

    /// <inheritdoc/>
    public override string Attribution => _options.Attribution;

    /// <inheritdoc/>
    public override string Request => $"optimade {_first.AbsoluteUri}";

    /// <inheritdoc/>
    internal override string FirstPlace => _first.AbsoluteUri;

    /// <inheritdoc/>
    internal override async Task<WebPage> FetchAsync(PoliteClient client, string place, CancellationToken cancellation)
    {
        OptimadePage page = await client.GetAsync(new Uri(place), OptimadePage.Read, cancellation).ConfigureAwait(false);
        client.Suggest(page.RequestDelay);
        Uri? next = page.Next is null ? null : OptimadeLinks.Checked(page.Next, _first, _options.FollowsOtherHosts);
        string note = next is null && page.PromisesMore ? "The server says that there are more structures but not where." : "";
        return new WebPage(page.Content, page.Ids, next?.AbsoluteUri, page.Total, Note: note);
    }

    /// <inheritdoc/>
    internal override IEnumerable<SourcedStructure> Read(byte[] content)
    {
        using JsonDocument document = JsonAnswer.Parse(content);
        foreach (JsonElement entry in JsonAnswer.Entries(document, _first))
        {
            string id = JsonAnswer.IdOf(entry, "id");
            yield return EntryReading.Of(id, () => OptimadeReader.ParseEach(entry.GetRawText(), $"{_first.Host} {id}")[0]);
        }
    }
}

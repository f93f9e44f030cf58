using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Clients;

/// <summary>
/// The structures of an OPTIMADE server (C. W. Andersen et al., Sci. Data 8, 217 (2021); specification 1.2, "Entry Listing Endpoints"), page
/// by page along <c>links.next</c>.
/// </summary>
public sealed partial class OptimadeSource : WebSource
{
    private const string Fields = "lattice_vectors,cartesian_site_positions,species,species_at_sites,dimension_types,chemical_formula_reduced,last_modified";
    private const string FieldsName = "response_fields";
    private const string Endpoint = "structures";
    private const string Version = "v1";

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
        _first = FirstOf(options);
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
        Uri? next = page.Next is null ? null : Checked(page.Next);
        string note = next is null && page.PromisesMore ? "The server says that there are more structures but not where." : "";
        return new WebPage(page.Content, page.Ids, next?.AbsoluteUri, page.Total, Note: note);
    }

    /// <inheritdoc/>
    internal override IEnumerable<DownloadedStructure> Read(byte[] content)
    {
        using JsonDocument document = JsonAnswer.Parse(content);
        foreach (JsonElement entry in JsonAnswer.Entries(document, _first))
        {
            string id = JsonAnswer.IdOf(entry, "id");
            yield return DownloadedStructure.Of(id, () => OptimadeReader.ParseEach(entry.GetRawText(), $"{_first.Host} {id}")[0]);
        }
    }

    private static Uri FirstOf(OptimadeOptions options)
    {
        Uri at = options.Server;
        if (!Ends(at, Endpoint))
            at = WebAddress.Below(VersionEnd().IsMatch(at.AbsolutePath) ? at : WebAddress.Below(at, Version), Endpoint);
        List<(string, string)> parameters = [(FieldsName, Fields), ("page_limit", options.PageLimit.ToString(CultureInfo.InvariantCulture))];
        if (options.Filter.Length > 0)
            parameters.Insert(0, ("filter", options.Filter));
        return QueryText.With(new Uri(at.GetLeftPart(UriPartial.Path)), parameters);
    }

    private static bool Ends(Uri address, string segment) => address.AbsolutePath.TrimEnd('/').EndsWith($"/{segment}", StringComparison.Ordinal);

    [GeneratedRegex(@"/v\d+(\.\d+)*/?$")]
    private static partial Regex VersionEnd();

    /// <summary>The address of the next page, with the fields that some servers forget in it.</summary>
    private Uri Checked(Uri next)
    {
        if (!WebAddress.IsWeb(next) || (next.Host != _first.Host && !_options.FollowsOtherHosts))
            throw new WebException(
                $"The server {_first.Host} sends to another host for the next page, {WebAddress.Shown(next)}, which is refused unless other hosts are allowed.",
                WebFailure.Final);
        // Servers behind a proxy often name themselves by http.
        if (next.Host == _first.Host && _first.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            next = new UriBuilder(next) { Scheme = _first.Scheme, Port = _first.Port }.Uri;
        return QueryText.Has(next, FieldsName) ? next : QueryText.With(next, (FieldsName, Fields));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneAxis.Corpora;

/// <summary>Addresses of the pages of an OPTIMADE server.</summary>
internal static partial class OptimadeLinks
{
    private const string Fields = "lattice_vectors,cartesian_site_positions,species,species_at_sites,dimension_types,chemical_formula_reduced,last_modified";
    private const string FieldsName = "response_fields";
    private const string Endpoint = "structures";
    private const string Version = "v1";

    /// <summary>The address of the first page.</summary>
    /// <param name="options">The server and what is asked of it.</param>
    public static Uri First(OptimadeOptions options)
    {
        Uri at = options.Server;
        if (!at.AbsolutePath.TrimEnd('/').EndsWith($"/{Endpoint}", StringComparison.Ordinal))
            at = WebAddress.Below(VersionEnd().IsMatch(at.AbsolutePath) ? at : WebAddress.Below(at, Version), Endpoint);
        List<(string, string)> parameters = [(FieldsName, Fields), ("page_limit", options.PageLimit.ToString(CultureInfo.InvariantCulture))];
        if (options.Filter.Length > 0)
            parameters.Insert(0, ("filter", options.Filter));
        return QueryText.With(new Uri(at.GetLeftPart(UriPartial.Path)), parameters);
    }

    /// <summary>The address of a further page, with the fields that some servers forget in it.</summary>
    /// <param name="next">As the server says.</param>
    /// <param name="first">The address of the first page.</param>
    /// <param name="followsOtherHosts">Whether another host is followed.</param>
    /// <exception cref="WebException">It is on another host, or no web address.</exception>
    public static Uri Checked(Uri next, Uri first, bool followsOtherHosts)
    {
        bool isSameHost = next.Host == first.Host;
        if (!WebAddress.IsWeb(next) || (!isSameHost && !followsOtherHosts))
            throw new WebException(
                $"The server {first.Host} sends to another host for the next page, {WebAddress.Shown(next)}, which is refused unless other hosts are allowed.",
                WebFailure.Final);
        // A server behind a proxy often calls itself http, and everything that is asked by https stays so.
        if (isSameHost && first.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            next = new UriBuilder(next) { Scheme = first.Scheme, Port = first.Port }.Uri;
        return QueryText.Has(next, FieldsName) ? next : QueryText.With(next, (FieldsName, Fields));
    }

    [GeneratedRegex(@"/v\d+(\.\d+)*/?$")]
    private static partial Regex VersionEnd();
}

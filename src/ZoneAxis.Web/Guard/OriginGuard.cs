using System.Net;
using Microsoft.AspNetCore.Http;

namespace ZoneAxis.Web;

/// <summary>
/// Refuses requests that a browser sends for another site: the name in Host must be one of this server's, so that no foreign name can be made to point here,
/// and Origin, where there is one, must be the page's own.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="names">Names by which the server may be called, without port; null where any will do, as the token tells friends.</param>
internal sealed class OriginGuard(RequestDelegate next, IReadOnlySet<string>? names)
{
    private const string CrossSite = "cross-site";

    /// <summary>The names of loopback.</summary>
    public static IReadOnlySet<string> Loopback { get; } = new HashSet<string>(["localhost", IPAddress.Loopback.ToString(), $"[{IPAddress.IPv6Loopback}]"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Passes a request on, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!request.Host.HasValue || (names is not null && !names.Contains(request.Host.Host)))
            throw new RequestException(StatusCodes.Status403Forbidden, "The request calls this server by a name that is not its own; use the address that it printed when it was started.");
        if (request.Headers.Origin is [{ Length: > 0 } origin, ..] && !IsOwn(origin, request))
            throw new RequestException(StatusCodes.Status403Forbidden, "The request comes from another site's page, and this server answers its own page alone.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers["Sec-Fetch-Site"] == CrossSite)
            throw new RequestException(StatusCodes.Status403Forbidden, "The request comes from another site's page, and this server answers its own page alone.");
        return next(context);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ZoneAxis.Web;

/// <summary>The server of the page and of the API. It listens on loopback unless a host is named, and then asks for a token.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // Multipart needs a little more than the files.
    private const long Overhead = 1 << 20;

    // What is read of a body that was refused, and thrown away: a client that is still writing when the connection closes loses the answer that says why.
    private const long Drained = 16 << 20;
    private const int RequestLine = 8 * 1024;
    private const int MostConnections = 500;

    private readonly WebApplication _app;
    private readonly ServedParts _parts;
    private readonly IPAddress _address;

    private WebServer(WebApplication app, ServedParts parts, IPAddress address, string? token) => (_app, _parts, _address, Token) = (app, parts, address, token);

    /// <summary>The token that every request needs; null on loopback, where none is.</summary>
    public string? Token { get; }

    /// <summary>Whether nobody but this machine reaches it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(_address);

    /// <summary>The address of the page, with the token where one is needed; valid once it has started.</summary>
    public Uri Address
    {
        get
        {
            Uri listening = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            string name = _parts.Options.Host is { } host && !IsAny(_address) ? host : IsAny(_address) ? Dns.GetHostName() : IPAddress.Loopback.ToString();
            return new UriBuilder(listening.Scheme, name, listening.Port) { Query = Token is null ? "" : $"{TokenGuard.Parameter}={Token}" }.Uri;
        }
    }

    /// <summary>Bytes of requests that are held now.</summary>
    internal long BytesHeld => _parts.Budget.Taken;

    /// <summary>Methods and addresses that are answered, as "GET /api/v1/about".</summary>
    internal IEnumerable<string> Routes =>
        from source in ((IEndpointRouteBuilder)_app).DataSources
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select $"{method} {endpoint.RoutePattern.RawText!.Replace("**", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}";

    /// <summary>Makes a server that does not listen yet.</summary>
    /// <param name="options">Where it listens and what it serves.</param>
    /// <param name="log">Takes faults of this program with all that is known of them; null for nobody.</param>
    /// <exception cref="WebServerException">The host is no address or name of a machine.</exception>
    public static WebServer Make(WebServerOptions options, TextWriter? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        IPAddress address = AddressOf(options.Host);
        string? token = IPAddress.IsLoopback(address) ? null : TokenGuard.Make();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options, address));
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        ServedParts parts = new(options, log ?? TextWriter.Null);
        Use(app, parts, address, token);
        return new WebServer(app, parts, address, token);
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="stop">Stops beginning.</param>
    /// <exception cref="WebServerException">The port is taken or may not be used.</exception>
    public async Task StartAsync(CancellationToken stop = default)
    {
        try
        {
            await _app.StartAsync(stop);
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            throw new WebServerException($"Port {_parts.Options.Port} of {_address} cannot be listened on; another program may have it: choose another port.", refused);
        }
    }

    /// <summary>Stops listening, after the requests that are being worked on.</summary>
    /// <param name="stop">Stops waiting for them.</param>
    public Task StopAsync(CancellationToken stop = default) => _app.StopAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _parts.Dispose();
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static void Configure(KestrelServerOptions kestrel, WebServerOptions options, IPAddress address)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxRequestBodySize = options.Limits.RequestBytes + Overhead + Drained;
        kestrel.Limits.MaxRequestLineSize = RequestLine;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        // Who sends fewer than 100 bytes a second for 10 s holds a place that others need.
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(10));
        kestrel.Listen(address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static void Use(WebApplication app, ServedParts parts, IPAddress address, string? token)
    {
        app.Use(next => new SecurityHeaders(next).InvokeAsync);
        app.Use(next => new FailureAnswers(next, parts.Log).InvokeAsync);
        app.Use(next => new OriginGuard(next, NamesOf(parts.Options.Host, address)).InvokeAsync);
        if (token is not null)
            app.Use(next => new TokenGuard(next, token).InvokeAsync);
        app.UseRouting();
        RouteGroupBuilder api = app.MapGroup("/api/v1");
        IReadOnlyList<IAnalysis> analyses = AnalysisEndpoints.Map(api, parts);
        InputEndpoints.Map(api, parts);
        BatchEndpoints.Map(api, parts, analyses);
        AboutEndpoints.Map(api, parts, IPAddress.IsLoopback(address));
        PageFiles.Use(app, parts.Options.PageFolder);
    }

    /// <summary>Names by which the server may be called; null where it listens on all addresses of the machine, whose names it does not know: there the token guards it.</summary>
    private static IReadOnlySet<string>? NamesOf(string? host, IPAddress address) =>
        IPAddress.IsLoopback(address) ? OriginGuard.Loopback
        : IsAny(address) ? null
        : new HashSet<string>([host!, address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString()], StringComparer.OrdinalIgnoreCase);

    private static IPAddress AddressOf(string? host)
    {
        if (host is null or "localhost")
            return IPAddress.Loopback;
        if (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address))
            return address;
        try
        {
            return Dns.GetHostAddresses(host).First();
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException or InvalidOperationException)
        {
            throw new WebServerException($"{host} is no address of this machine; name one, as 0.0.0.0 for all of them, or leave the host out.", unknown);
        }
    }
}

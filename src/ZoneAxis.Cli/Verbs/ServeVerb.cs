using System.CommandLine;
using System.Diagnostics;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Web;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Serves the page and the API until it is stopped.</summary>
internal sealed class ServeVerb : Verb
{
    private const int MostPort = 65535;

    private readonly Option<int> _port = new Option<int>("--port")
    {
        Description = "Port to listen on, 0 for one that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => WebServerOptions.StandardPort,
    }.Must(port => port is >= 0 and <= MostPort, $"from 0 to {MostPort}");

    private readonly Option<string?> _host = new("--host")
    {
        Description = "Address or name of this machine to listen on, 0.0.0.0 for all of its addresses; every request then needs the token that is written. Unless given: loopback, which nobody else reaches.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the page in the browser." };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ServeVerb(ConsoleStreams streams)
        : base(
            streams,
            "serve",
            "Serve a page on which crystals, pictures and lists can be dropped, and an HTTP API that answers as --json does (requests up to 256 MiB), until Ctrl-C. Nothing leaves the machine.",
            new VerbExample("serve --open", "The page, on this machine alone."),
            new VerbExample("serve --host 0.0.0.0 --port 8080", "For a laboratory; the token goes to those who may use it."))
    {
        Add(_port);
        Add(_host);
        Add(_open);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop) => RunAsync(parsed, stop).GetAwaiter().GetResult();

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        WebServerOptions options = new() { Host = parsed.GetValue(_host), Port = parsed.GetValue(_port), StandardModel = ShippedModels.Standard };
        await using WebServer server = WebServer.Make(options, Streams.Error);
        await server.StartAsync(stop);
        Tell(server, parsed);
        if (parsed.GetValue(_open))
            Open(server.Address);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            Streams.Notes.WriteLine("zoneaxis: stopping.");
        }

        await server.StopAsync(CancellationToken.None);
        return ExitCodes.Success;
    }

    private void Tell(WebServer server, ParseResult parsed)
    {
        if (!server.IsLoopback)
            Streams.Error.WriteLine("zoneaxis: others in the network reach this server, by a connection that is not encrypted. Whoever has the token may use it; put a proxy with TLS before it where strangers may listen.");
        if (WritesJson(parsed))
            JsonOutput.WriteLine(Streams.Output, new { Address = server.Address.AbsoluteUri, server.Token });
        else
            Streams.Output.WriteLine(server.Address.AbsoluteUri);
        Streams.Output.Flush();
        Streams.Notes.WriteLine("zoneaxis: Ctrl-C ends it.");
    }

    private void Open(Uri address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Streams.Notes.WriteLine($"zoneaxis: no browser could be opened; open {address.AbsoluteUri} in one.");
        }
    }
}

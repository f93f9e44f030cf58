using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZoneAxis.Corpora.Tests;

/// <summary>An HTTP server on 127.0.0.1 that misbehaves as a test wishes; one request a connection.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ServerRequest> _requests = new();
    private readonly Func<ServerRequest, ServerReply> _answer;
    private readonly Task _running;
    private int _count;

    public LocalServer(Func<ServerRequest, ServerReply> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = Task.Run(AcceptAsync);
    }

    /// <summary>Answers the first request with the first reply and so on, later ones with the last.</summary>
    public LocalServer(params ServerReply[] replies)
        : this(request => replies[Math.Min(request.Number, replies.Length) - 1])
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public ServerRequest[] Requests => [.. _requests];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _running.Wait();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                TcpClient connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                connections.Add(Task.Run(() => ServeAsync(connection)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                NetworkStream stream = connection.GetStream();
                if (await RequestOfAsync(stream) is { } request)
                    await SendAsync(_answer(request), stream);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The client left.
            }
        }
    }

    private async Task<ServerRequest?> RequestOfAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        if (await reader.ReadLineAsync(_stop.Token) is not { } first)
            return null;
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            headers[line.Split(':', 2)[0]] = line.Split(':', 2)[1].Trim();
        ServerRequest request = new(Interlocked.Increment(ref _count), first.Split(' ')[1], headers);
        _requests.Enqueue(request);
        return request;
    }

    private async Task SendAsync(ServerReply reply, NetworkStream stream)
    {
        StringBuilder head = new($"HTTP/1.1 {reply.Status} Reply\r\nConnection: close\r\n");
        int length = reply.ClaimedLength ?? reply.Body.Length;
        if (length >= 0)
            head.Append($"Content-Length: {length}\r\n");
        foreach ((string name, string value) in reply.Headers)
            head.Append($"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(reply.Body.AsMemory(0, Math.Min(reply.Body.Length, reply.StallAfter)), _stop.Token);
        if (reply.ThenStall is null)
            return;
        reply.ThenStall();
        // Nothing more is sent; reading ends when the client closes the connection.
        byte[] rest = new byte[1];
        while (await stream.ReadAsync(rest, _stop.Token) > 0)
            continue;
    }
}

namespace ZoneAxis.Learning.Clients;

/// <summary>How a data base on the web is asked: how often, how long, how many times.</summary>
public sealed record WebOptions
{
    /// <summary>Most requests under way at once; default 4, at least 1.</summary>
    public int RequestsAtOnce { get; init; } = 4;

    /// <summary>
    /// Shortest time between the beginnings of two requests; default 50 ms, below the 25 requests a second at which the Materials Project
    /// states its limit (header <c>ratelimit-limit</c> of its answers). A server's own <c>request_delay</c> lengthens it.
    /// </summary>
    public TimeSpan MinimumInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Time that one request may take until its last byte is there; default 2 minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request that failed for a passing reason is made again; default 5.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first repetition where the server names none; it doubles each time. Default 2 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait that a server may ask for; where it asks for more the download stops and says when to come back. Default 10 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Most bytes of one answer, unpacked; default 256 MiB.</summary>
    public int MaximumAnswerBytes { get; init; } = 1 << 28;

    /// <summary>Most redirections that one request follows; default 5.</summary>
    public int MaximumRedirections { get; init; } = 5;

    /// <summary>The clock; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

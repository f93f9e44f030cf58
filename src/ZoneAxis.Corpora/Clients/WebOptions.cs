namespace ZoneAxis.Corpora;

/// <summary>How a data base on the web is asked: how often, how long, how many times.</summary>
public sealed record WebOptions
{
    /// <summary>Most requests that may be under way at once: more is no politeness any more.</summary>
    public const int MostRequestsAtOnce = 4;

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    /// <summary>Requests under way at once, from 1 to <see cref="MostRequestsAtOnce"/>; default 4.</summary>
    public int RequestsAtOnce { get; init; } = MostRequestsAtOnce;

    /// <summary>
    /// Shortest time between the beginnings of two requests; default 50 ms, below the 25 requests a second at which the Materials Project
    /// states its limit (header <c>ratelimit-limit</c> of its answers). A server's own <c>request_delay</c> lengthens it.
    /// </summary>
    public TimeSpan MinimumInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Time that one request may take until its last byte is there, from 10 ms to a day; default 2 minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request that failed for a passing reason is made again, 0 or more; default 5.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first repetition where the server names none; it doubles each time. From 0 to a day, default 2 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait that a server may ask for; where it asks for more the download stops and says when to come back. From 0 to a day, default 10 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Most bytes of one answer, unpacked; default 256 MiB.</summary>
    public int MaximumAnswerBytes { get; init; } = 1 << 28;

    /// <summary>Most redirections that one request follows; default 5.</summary>
    public int MaximumRedirections { get; init; } = 5;

    /// <summary>The clock; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Refuses values out of their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is.</exception>
    internal void RequireRanges()
    {
        RequireRange(RequestsAtOnce, 1, MostRequestsAtOnce, nameof(RequestsAtOnce));
        RequireRange(Retries, 0, int.MaxValue, nameof(Retries));
        RequireRange(MaximumAnswerBytes, 1, int.MaxValue, nameof(MaximumAnswerBytes));
        RequireRange(MaximumRedirections, 0, int.MaxValue, nameof(MaximumRedirections));
        RequireRange(MinimumInterval, TimeSpan.Zero, LongestTime, nameof(MinimumInterval));
        RequireRange(RequestTimeout, ShortestTimeout, LongestTime, nameof(RequestTimeout));
        RequireRange(RetryDelay, TimeSpan.Zero, LongestTime, nameof(RetryDelay));
        RequireRange(LongestWait, TimeSpan.Zero, LongestTime, nameof(LongestWait));
    }

    private static void RequireRange<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"From {least} to {most} was expected.");
    }
}

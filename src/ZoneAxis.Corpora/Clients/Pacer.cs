namespace ZoneAxis.Corpora;

/// <summary>Lets requests begin one after another, no faster than the server wants.</summary>
/// <param name="options">The shortest interval and the clock.</param>
internal sealed class Pacer(WebOptions options)
{
    private readonly Lock _gate = new();
    private readonly long _start = options.Time.GetTimestamp();
    private TimeSpan _interval = options.MinimumInterval;
    private TimeSpan _next = TimeSpan.Zero;

    /// <summary>Steady time: setting the computer's clock moves no turn.</summary>
    private TimeSpan Now => options.Time.GetElapsedTime(_start);

    /// <summary>Waits for this request's turn.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task TakeTurnAsync(CancellationToken cancellation)
    {
        for (TimeSpan wait = Reserve(); wait > TimeSpan.Zero; wait = Reserve())
            await Task.Delay(wait, options.Time, cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets no request begin for a while: the server asked for it.</summary>
    /// <param name="wait">From now on.</param>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
            _next = Later(_next, Now + wait);
    }

    /// <summary>Lengthens the interval to what the server suggests, or brings it back to the options' own.</summary>
    /// <param name="interval">Between the beginnings of two requests, and between this moment and the next request.</param>
    public void Suggest(TimeSpan interval)
    {
        lock (_gate)
        {
            _interval = Later(interval, options.MinimumInterval);
            _next = Later(_next, Now + _interval);
        }
    }

    /// <summary>Takes the turn if it is now, or says how long to wait before asking again: a pause may come meanwhile.</summary>
    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            TimeSpan now = Now;
            if (now < _next)
                return _next - now;
            _next = now + _interval;
            return TimeSpan.Zero;
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

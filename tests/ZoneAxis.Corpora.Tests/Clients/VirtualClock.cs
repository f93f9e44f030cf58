namespace ZoneAxis.Corpora.Tests;

/// <summary>
/// A clock in which every wait is over at once, and only the time that one request may take passes when a test says so. No test waits.
/// </summary>
internal sealed class VirtualClock(TimeSpan requestTimeout) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly List<VirtualTimer> _held = [];
    private TimeSpan _elapsed;

    /// <summary>Start of the time, for dates in headers.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>All waits so far.</summary>
    public TimeSpan[] Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed();

    public override long GetTimestamp() => Elapsed().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        VirtualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets the time of all requests under way run out.</summary>
    public void EndRequests()
    {
        VirtualTimer[] due;
        lock (_gate)
        {
            _elapsed += requestTimeout;
            due = [.. _held];
            _held.Clear();
        }
        foreach (VirtualTimer timer in due)
            timer.Fire();
    }

    private TimeSpan Elapsed()
    {
        lock (_gate)
            return _elapsed;
    }

    private void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _held.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            if (dueTime == requestTimeout)
            {
                _held.Add(timer);
                return;
            }
            _elapsed += dueTime;
            _waits.Add(dueTime);
        }
        ThreadPool.QueueUserWorkItem(_ => timer.Fire());
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Fire() => callback(state);

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace ZoneAxis.Web;

/// <summary>Works on a few requests at a time and lets a few wait; more are told to come later.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly SemaphoreSlim _workers;
    private readonly WebLimits _limits;
    private int _present;

    /// <summary>A queue.</summary>
    /// <param name="limits">How many work and wait, and how long.</param>
    public WorkQueue(WebLimits limits) => (_limits, _workers) = (limits, new SemaphoreSlim(limits.Workers));

    /// <summary>Does some work when it is its turn. A work that does not stop when it is asked to keeps its place until it ends, so that no more than so many ever run.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="stop">Asks it to stop, as when the client is gone.</param>
    /// <exception cref="RequestException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, or took too long.</exception>
    public async Task<TResult> RunAsync<TResult>(Func<CancellationToken, TResult> work, CancellationToken stop)
    {
        if (Interlocked.Increment(ref _present) > _limits.Workers + _limits.Waiting)
        {
            Interlocked.Decrement(ref _present);
            throw RequestException.Busy($"{_limits.Workers + _limits.Waiting} requests are being worked on or wait already; try again in a moment.");
        }

        CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_limits.Time);
        try
        {
            await _workers.WaitAsync(limit.Token);
        }
        catch
        {
            Interlocked.Decrement(ref _present);
            limit.Dispose();
            throw;
        }

        CancellationToken token = limit.Token;
        Task<TResult> running = Task.Factory.StartNew(() => Run(work, limit), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await running.WaitAsync(token);
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private TResult Run<TResult>(Func<CancellationToken, TResult> work, CancellationTokenSource limit)
    {
        try
        {
            limit.Token.ThrowIfCancellationRequested();
            return work(limit.Token);
        }
        finally
        {
            _workers.Release();
            Interlocked.Decrement(ref _present);
            limit.Dispose();
        }
    }
}

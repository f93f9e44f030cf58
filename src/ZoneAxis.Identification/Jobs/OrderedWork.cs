namespace ZoneAxis;

/// <summary>Works on many items side by side, one on each processor, and gives the results in the order of the items; only so many are under way that memory stays bounded.</summary>
internal static class OrderedWork
{
    /// <summary>Works on items; the work is done while the results are taken.</summary>
    /// <param name="items">The items, taken one by one from the caller's thread, at most <paramref name="ahead"/> before the result of the first.</param>
    /// <param name="work">What is done with each, from several threads at a time; what it throws is thrown where its result is taken.</param>
    /// <param name="ahead">Items under way or waiting to be taken, for each processor: 2 keep all busy where they are alike, more where one may take much longer than another.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">While results are taken: it was stopped.</exception>
    public static IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, CancellationToken, TResult> work, int ahead, CancellationToken cancellation)
    {
        int workers = Environment.ProcessorCount;
        // Who takes no more results wants no more work either.
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TaskFactory factory = new(end.Token, TaskCreationOptions.None, TaskContinuationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        Queue<Task<TResult>> underWay = new();
        try
        {
            foreach (TItem item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                underWay.Enqueue(factory.StartNew(() => work(item, end.Token)));
                while (underWay.Count >= ahead * workers || (underWay.TryPeek(out Task<TResult>? first) && first.IsCompleted))
                    yield return Take(underWay, cancellation);
            }

            while (underWay.Count > 0)
                yield return Take(underWay, cancellation);
        }
        finally
        {
            end.Cancel();
            WaitFor(underWay);
        }
    }

    private static TResult Take<TResult>(Queue<Task<TResult>> underWay, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Task<TResult> first = underWay.Peek();
        TResult result = first.GetAwaiter().GetResult();
        underWay.Dequeue();
        return result;
    }

    /// <summary>What the work uses may be gone as soon as this returns.</summary>
    private static void WaitFor<TResult>(IReadOnlyCollection<Task<TResult>> tasks)
    {
        foreach (Task<TResult> task in tasks)
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
    }
}

namespace ZoneAxis.Diffraction;

/// <summary>Sequences of millions of atoms that can be stopped.</summary>
internal static class StoppableSequence
{
    // Atoms are gone through in some 20 to 200 ns each.
    private const int ItemsBetweenChecks = 8192;

    /// <summary>The same sequence, which ends with an exception once it is stopped.</summary>
    /// <param name="items">The sequence.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<T> Stoppable<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        int count = 0;
        foreach (T item in items)
        {
            if (count++ % ItemsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}

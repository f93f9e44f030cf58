using System.Diagnostics;

namespace ZoneAxis.Tests;

/// <summary>Checks that work can be stopped.</summary>
internal static class Cancelling
{
    // Work asks every few milliseconds; the rest is room for a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(0.5);

    /// <summary>A token that was cancelled before the work begins stops it.</summary>
    /// <param name="work">The work.</param>
    public static void StopsWhatBegins(Action<CancellationToken> work) =>
        Assert.ThrowsAny<OperationCanceledException>(() => work(new CancellationToken(canceled: true)));

    /// <summary>A token that is cancelled while the work is under way stops it in well under a second.</summary>
    /// <param name="work">Work that takes much longer than it is let.</param>
    /// <param name="after">How long it is let.</param>
    public static void StopsWhatIsUnderWay(Action<CancellationToken> work, TimeSpan after)
    {
        using CancellationTokenSource source = new();
        long start = Stopwatch.GetTimestamp();
        source.CancelAfter(after);
        Assert.ThrowsAny<OperationCanceledException>(() => work(source.Token));
        TimeSpan taken = Stopwatch.GetElapsedTime(start) - after;
        Assert.True(taken < Soon, $"It went on for {taken.TotalMilliseconds:0} ms after it was stopped.");
    }
}

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>Times of short actions on one core, see <see cref="ThreadClock"/>.</summary>
internal static class Timing
{
    private const double ShortMilliseconds = 20;
    private const int LeastRepeats = 3;
    private const int MostRepeats = 15;

    /// <summary>The shortest of a few runs, in ms: whatever else uses the core's caches is none of ours.</summary>
    /// <param name="action">What to time; run once before.</param>
    /// <param name="repeats">Runs, fewer where they are long.</param>
    public static double Best(Action action, int repeats = MostRepeats)
    {
        action();
        double best = double.MaxValue;
        for (int run = 0; run < repeats && (run < LeastRepeats || best < ShortMilliseconds); run++)
        {
            double start = ThreadClock.Milliseconds();
            action();
            best = Math.Min(best, ThreadClock.Milliseconds() - start);
        }

        return best;
    }
}

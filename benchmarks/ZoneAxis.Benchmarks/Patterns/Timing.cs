using System.Diagnostics;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>Times of short actions on one core.</summary>
internal static class Timing
{
    private const double ShortMilliseconds = 20;
    private const int MostRepeats = 15;

    /// <summary>The shortest of a few runs, in ms: whatever else runs on the core is none of ours.</summary>
    /// <param name="action">What to time; run once before.</param>
    /// <param name="repeats">Runs, fewer where they are long.</param>
    public static double Best(Action action, int repeats = MostRepeats)
    {
        action();
        double best = double.MaxValue;
        for (int run = 0; run < repeats; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            best = Math.Min(best, milliseconds);
            if (milliseconds > ShortMilliseconds && run >= 2)
                break;
        }

        return best;
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>The processor time of the calling thread where the system tells it (Linux), wall-clock time elsewhere: other processes do not count.</summary>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of <time.h> on Linux.
    private const int ThreadProcessorTime = 3;

    /// <summary>Milliseconds since some moment.</summary>
    public static double Milliseconds() => OperatingSystem.IsLinux() && Read(ThreadProcessorTime, out Moment now) == 0
        ? now.Seconds * 1e3 + now.Nanoseconds * 1e-6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment now);

    private readonly record struct Moment(long Seconds, long Nanoseconds);
}

using System.Diagnostics;

namespace ZoneAxis.Learning.Training;

/// <summary>Counts the time of a training over its resumptions, and how much of it is done.</summary>
internal sealed class TrainingClock(TrainingOptions options, double secondsBefore, long totalSteps)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _processorTimeBefore = Environment.CpuUsage.TotalTime;

    /// <summary>Seconds since this start or resumption.</summary>
    public double SecondsNow => (options.BudgetClock == BudgetClock.Processor ? Environment.CpuUsage.TotalTime - _processorTimeBefore : _watch.Elapsed).TotalSeconds;

    /// <summary>Seconds in all.</summary>
    public double Seconds => secondsBefore + SecondsNow;

    /// <summary>The part of the training that is done after some steps, in [0, 1]; 1 ends it.</summary>
    public double Done(long step) =>
        options.BudgetMinutes is { } minutes
            ? Math.Min(1, Seconds / TimeSpan.FromMinutes(minutes).TotalSeconds)
            : Math.Min(1, (double)step / totalSteps);
}

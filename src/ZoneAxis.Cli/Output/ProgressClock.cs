using System.Globalization;

namespace ZoneAxis.Cli.Output;

/// <summary>Estimates how long a work will still take, from the part done since it was begun or resumed.</summary>
internal sealed class ProgressClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private double? _doneAtStart;

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>The time left as a text, as "3 min left"; empty while nothing can be said.</summary>
    /// <param name="done">The part that is done, in [0, 1].</param>
    public string Remaining(double done)
    {
        _doneAtStart ??= done;
        double gained = done - _doneAtStart.Value;
        return gained > 0 && done < 1 ? $"{Text(Elapsed * ((1 - done) / gained))} left" : "";
    }

    private static string Text(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.0} d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
    };
}

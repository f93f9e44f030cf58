using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Words the progress of a simulation.</summary>
internal sealed class SimulationNotes(IProgress<ProgressNote> target) : IProgress<SimulationProgress>
{
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int? _doneAtStart;

    /// <inheritdoc/>
    public void Report(SimulationProgress value)
    {
        _doneAtStart ??= value.Done;
        double seconds = TimeProvider.System.GetElapsedTime(_start).TotalSeconds;
        double rate = seconds > 0 ? (value.Done - _doneAtStart.Value) / seconds : 0;
        string failed = value.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.Failed:N0} failed") : "";
        double done = value.Total == 0 ? 1 : (double)value.Done / value.Total;
        target.Report(new ProgressNote(
            done,
            string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0} crystals{failed}, {rate:0.0}/s")));
    }
}

using System.Globalization;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>Words the progress of a reproduction.</summary>
/// <param name="target">Where it goes.</param>
internal sealed class ReproductionNotes(IProgress<ProgressNote> target) : IProgress<ReproductionProgress>
{
    private string _told = "";

    /// <inheritdoc/>
    public void Report(ReproductionProgress value)
    {
        string begun = $"{value.Run}: {value.Step}";
        if (value.Step.Length > 0 && begun != _told)
            target.Report(ProgressNote.Of(begun));
        _told = begun;
        string detail = value.Training is { } training
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Run}, {training.Elapsed.TotalMinutes:0.0} min, step {training.Step:N0}, loss {training.Loss:0.000}")
            : begun;
        target.Report(new ProgressNote(value.Done, detail, value.Message));
    }
}

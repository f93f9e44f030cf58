using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Words the progress of a training.</summary>
internal sealed class TrainingNotes(IProgress<ProgressNote> target) : IProgress<TrainingProgress>
{
    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        string validation = value.Validation is { } measured
            ? $", validation top-1 {Wording.Percent(Math.Max(measured.Accuracy, measured.AverageAccuracy ?? 0))}"
            : "";
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {value.Epoch + 1}, step {value.Step:N0}, loss {value.Loss:0.000}, {value.CrystalsPerSecond:0.0} crystals/s{validation}");
        target.Report(new ProgressNote(value.Done, detail, value.Message));
    }
}

using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Words the progress of a training.</summary>
internal sealed class TrainingNotes(IProgress<ProgressNote> target) : IProgress<TrainingProgress>, IProgress<TrainingPlan>
{
    /// <inheritdoc/>
    public void Report(TrainingPlan value)
    {
        target.Report(ProgressNote.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Training:N0} crystals to learn from, {value.Validation:N0} to choose the best parameters by, {value.Test:N0} left alone for 'evaluate'.")));
        if (value.Undescribed > 0)
            target.Report(ProgressNote.Of(string.Create(CultureInfo.InvariantCulture, $"{value.Undescribed:N0} crystals of the corpus have no patterns and are left out.")));
        if (value.Checkpoint is { } checkpoint)
            target.Report(ProgressNote.Of($"Going on from {checkpoint}."));
    }

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

using System.Globalization;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Words the progress of an evaluation.</summary>
internal sealed class EvaluationNotes(IProgress<ProgressNote> target, int count) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) =>
        target.Report(new ProgressNote(value, string.Create(CultureInfo.InvariantCulture, $"{value * count:N0} of {count:N0} crystals")));
}

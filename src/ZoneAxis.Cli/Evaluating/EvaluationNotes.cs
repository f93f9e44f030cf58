using System.Globalization;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Words the progress of an evaluation.</summary>
/// <param name="target">Where it goes.</param>
internal sealed class EvaluationNotes(IProgress<ProgressNote> target) : IProgress<EvaluationPlan>, IProgress<double>
{
    private int _count;

    /// <inheritdoc/>
    public void Report(EvaluationPlan value)
    {
        _count = value.Test;
        if (value.Undescribed + value.Unclassed > 0)
        {
            target.Report(ProgressNote.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"Left out of the corpus: {value.Undescribed:N0} crystals of its groups without patterns, {value.Unclassed:N0} that are not in the split, or of groups that the model does not know.")));
        }

        if (value.Note is { } note)
            target.Report(ProgressNote.Of(note));
    }

    /// <inheritdoc/>
    public void Report(double value) =>
        target.Report(new ProgressNote(value, string.Create(CultureInfo.InvariantCulture, $"{value * _count:N0} of {_count:N0} crystals")));
}

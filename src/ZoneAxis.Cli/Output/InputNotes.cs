using System.Globalization;

namespace ZoneAxis.Cli.Output;

/// <summary>Words the progress of a job over files.</summary>
/// <param name="target">Takes the words.</param>
/// <param name="what">What the inputs are, as "crystals".</param>
internal sealed class InputNotes(IProgress<ProgressNote> target, string what) : IProgress<InputProgress>
{
    /// <inheritdoc/>
    public void Report(InputProgress value) =>
        target.Report(new ProgressNote(value.Done, string.Create(CultureInfo.InvariantCulture, $"{value.Inputs:N0} {what}")));
}

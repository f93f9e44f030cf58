using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Writes how a training ended.</summary>
internal sealed class TrainingReport(ConsoleStreams streams)
{
    /// <summary>Writes the end.</summary>
    /// <param name="outcome">How the training ended.</param>
    /// <param name="folder">Folder of the model.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    /// <returns>The exit code.</returns>
    public int Write(TrainingOutcome outcome, string folder, bool json)
    {
        if (outcome.Model is not { } model)
        {
            streams.Notes.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Stopped after step {outcome.State.Step:N0}; {outcome.Checkpoint} holds all. Run the same command again to go on."));
            return ExitCodes.Failure;
        }

        if (json)
            WriteJson(model, folder);
        else
            WriteText(model, folder);
        return ExitCodes.Success;
    }

    private void WriteJson(ModelFolder model, string folder)
    {
        TrainingState state = model.Training.State;
        JsonOutput.WriteLine(streams.Output, new
        {
            Model = model.Config.Name,
            Folder = folder,
            state.Step,
            Epochs = state.Epoch,
            state.Seconds,
            state.WaitingSeconds,
            state.Loss,
            ValidationTop1 = state.BestAccuracy,
            model.Training.TrainCount,
            model.Training.ValidationCount,
            model.Training.TestCount,
        });
    }

    private void WriteText(ModelFolder model, string folder)
    {
        TrainingState state = model.Training.State;
        string waiting = state.Seconds > 0 ? $", {Wording.Percent(state.WaitingSeconds / state.Seconds)} of them waiting for data" : "";
        string validation = state.BestAccuracy is { } best ? $", top-1 on the validation crystals {Wording.Percent(best)}" : "";
        streams.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: model {model.Config.Name}, {state.Step:N0} steps in {TimeSpan.FromSeconds(state.Seconds).TotalMinutes:0.0} minutes{waiting}{validation}. Now measure it with 'zoneaxis evaluate'."));
    }
}

using System.Globalization;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Trains a model as asked, from its corpus to its folder.</summary>
internal sealed class TrainingRun(ConsoleStreams streams, TrainingRequest request)
{
    private const string CheckpointName = "checkpoint.safetensors";

    private string Checkpoint => Path.Combine(request.Out, CheckpointName);

    /// <summary>Trains, or goes on where an earlier run was stopped.</summary>
    /// <param name="json">Whether the result is wanted as JSON.</param>
    /// <param name="stop">Stops the training after a checkpoint.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="TrainingException">The folder holds a finished model, or the training cannot go on.</exception>
    internal int Run(bool json, CancellationToken stop)
    {
        // Before the first large block of memory is taken, so that its pages are kept.
        TorchRuntime.EnsureLoaded();
        RequireUnfinished();
        Corpus corpus = PatternChoice.Open(request.Corpus, request.Patterns, request.Shaping);
        int[] classes = [.. request.Groups];
        SplitChoice split = SplitChoice.Of(corpus, request.Corpus, request);
        TrainingParts parts = TrainingParts.Of(corpus.Entries, split.File.Split, split.Fold, classes);
        CorpusTrainingSet set = new(corpus, classes, corpus.Descriptor(request.Side).Create());
        NetworkOptions shape = NetworkOf(set.Encoding.Shape);
        RequireCrystals(parts);
        Announce(parts);
        using Network network = NetworkRegistry.Create(shape);
        network.Initialize(request.Seed);
        TrainingResult result = Train(network, set, parts, stop);
        if (!result.Completed)
            return ReportStop(result);
        ModelFolder model = TrainedModel.Of(request, shape, corpus, split, parts, result);
        ModelSplit.Write(request.Out, split.File);
        model.Save(request.Out, network);
        // The folder now holds the model; a checkpoint, several times its size, has no place in what is shipped.
        File.Delete(Checkpoint);
        Report(model, json);
        return ExitCodes.Success;
    }

    private void RequireUnfinished()
    {
        if (!File.Exists(Checkpoint) && HoldsModel())
            throw new TrainingException($"{request.Out} holds a finished model already; choose another folder, or remove that one.");
    }

    private bool HoldsModel()
    {
        try
        {
            ModelFolder.Load(request.Out);
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    private void Announce(TrainingParts parts)
    {
        streams.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{parts.Training.Length:N0} crystals to learn from, {parts.Validation.Length:N0} to choose the best parameters by, {parts.Test.Length:N0} left alone for 'evaluate'."));
        if (parts.Undescribed > 0)
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parts.Undescribed:N0} crystals of the corpus have no patterns and are left out."));
        if (File.Exists(Checkpoint))
            streams.Error.WriteLine($"Going on from {Checkpoint}.");
    }

    private NetworkOptions NetworkOf(InputShape input)
    {
        Dictionary<string, double> settings = new()
        {
            ["stemStride"] = request.StemStride,
            ["dropout"] = request.Dropout,
            ["featureDropout"] = request.FeatureDropout,
        };
        try
        {
            return NetworkRegistry.MakeOptions(NetworkRegistry.DefaultKind, input, request.Groups.Length, settings);
        }
        catch (ArgumentException e)
        {
            throw new TrainingException(e.Message, e);
        }
    }

    private void RequireCrystals(TrainingParts parts)
    {
        if (parts.Training.IsEmpty)
            throw new TrainingException($"The corpus {request.Corpus} leaves no crystals to learn from.");
    }

    private TrainingResult Train(Network network, CorpusTrainingSet set, TrainingParts parts, CancellationToken stop) =>
        new ProgressDisplay(streams).Run("train", progress => Trainer.Train(
            network, set, parts.Training, parts.Validation, request.Options, Checkpoint, new TrainingNotes(progress), stop));

    private int ReportStop(TrainingResult result)
    {
        streams.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Stopped after step {result.State.Step:N0}; {Checkpoint} holds all. Run the same command again to go on."));
        return ExitCodes.Failure;
    }

    private void Report(ModelFolder model, bool json)
    {
        TrainingState state = model.Training.State;
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new
            {
                Model = model.Config.Name,
                Folder = request.Out,
                state.Step,
                Epochs = state.Epoch,
                state.Seconds,
                state.Loss,
                ValidationTop1 = state.BestAccuracy,
                model.Training.TrainCount,
                model.Training.ValidationCount,
                model.Training.TestCount,
            });
            return;
        }

        string validation = state.BestAccuracy is { } best ? $", top-1 on the validation crystals {Wording.Percent(best)}" : "";
        streams.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Out}: model {model.Config.Name}, {state.Step:N0} steps in {TimeSpan.FromSeconds(state.Seconds).TotalMinutes:0.0} minutes{validation}. Now measure it with 'zoneaxis evaluate'."));
    }
}

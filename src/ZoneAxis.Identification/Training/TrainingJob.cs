using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>Trains a model, from its corpus to its folder.</summary>
/// <param name="request">What is trained.</param>
/// <param name="group">The processes that train it together, each with the same request and a folder that all see; the first writes it. Null for this process alone.</param>
public sealed class TrainingJob(TrainingRequest request, ProcessGroup? group = null)
{
    /// <summary>Name of the checkpoint in the folder of a training.</summary>
    public const string CheckpointName = "checkpoint.safetensors";

    private string Checkpoint => Path.Combine(request.Out, CheckpointName);

    /// <summary>Trains, or goes on where an earlier run was stopped.</summary>
    /// <param name="plan">Told once, before the first step; or null.</param>
    /// <param name="progress">Told after each step and validation; or null.</param>
    /// <param name="cancellation">Stops the training after the step under way and a checkpoint; that is no error.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="CorpusException">The corpus is not complete, or there are several sets of patterns and none was named.</exception>
    /// <exception cref="InvalidDataException">The corpus is damaged, or has no such patterns, shaping or split.</exception>
    /// <exception cref="TrainingException">The folder holds a finished model, or the training cannot begin or go on.</exception>
    /// <exception cref="ModelException">The model to begin with cannot be read.</exception>
    /// <exception cref="ProcessGroupException">The processes cannot reach each other.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public TrainingOutcome Run(IProgress<TrainingPlan>? plan = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        // Before the first large block of memory is taken, so that its pages are kept.
        TorchRuntime.EnsureLoaded();
        DeviceSupport.Require(request.Options.Device);
        RequireUnfinished();
        Corpus corpus = Corpus.OpenChosen(request.Corpus, request.Patterns, request.Shaping, Kind().HasShaping);
        SplitChoice split = SplitChoice.Of(corpus, request.Corpus, request);
        TrainingParts[] folds = [.. split.FoldsInTurn(request.Options.FoldPasses is not null).Select(fold => TrainingParts.Of(corpus.Entries, split.File.Split, fold, request.Groups))];
        TrainingParts parts = folds[0];
        (Descriptor descriptor, NetworkOptions shape) = Shapes(corpus);
        RequireCrystals(parts);
        RequireRelatives(descriptor);
        plan?.Report(new TrainingPlan(parts.Training.Length, parts.Validation.Length, parts.Test.Length, parts.Undescribed, Trainer.HasCheckpoint(Checkpoint) ? Checkpoint : null));
        using Network network = NetworkRegistry.Create(shape);
        network.Initialize(request.Seed);
        TrainingOptions options = request.Options;
        if (request.From is { } from)
            options = options with { Start = StartingModel.Load(from, request, corpus, folds, network) };
        using TrainingCrystals crystals = Guard(() => TrainingCrystals.Of(request, corpus, folds.SelectMany(fold => fold.Training).Distinct(), descriptor, cancellation));
        bool isFirst = group is null or { IsFirst: true };
        IProgress<TrainingProgress>? told = isFirst ? Events(progress) : progress;
        TrainingResult result = Trainer.Train(network, crystals.Set, [.. folds.Select(crystals.FoldOf)], options, Checkpoint, told, group, cancellation);
        if (isFirst && Directory.Exists(request.Out))
            LearningCurve.Write(request.Out, result.State.History);
        if (!result.Completed)
            return new TrainingOutcome(result.State, null, Checkpoint);
        ModelFolder model = TrainedModel.Of(request with { Options = options }, shape, descriptor.Options, corpus, split, parts, folds.Length, result);
        // The summed logits of three streams, each trained to be a softmax of its own, are about three times too sure; others are too sure of what they learned by heart.
        model = model with { Config = model.Config with { Temperature = crystals.TemperatureOf(network, parts, request, cancellation) } };
        if (!isFirst)
            return new TrainingOutcome(result.State, model, Checkpoint);
        ModelSplit.Write(request.Out, split.File);
        model.Save(request.Out, network);
        crystals.Dispose();
        // The folder now holds the model; a checkpoint, several times its size, has no place in what is shipped.
        if (!request.KeepCheckpoint)
            Trainer.DeleteCheckpoint(Checkpoint);
        TrainingCrystals.DeleteFiles(request.Out);
        return new TrainingOutcome(result.State, model, Checkpoint);
    }

    /// <summary>Writes the course of the training; what another one left in the folder is no part of it.</summary>
    private LearningEvents Events(IProgress<TrainingProgress>? progress)
    {
        string file = Path.Combine(request.Out, LearningEvents.FileName);
        if (!Trainer.HasCheckpoint(Checkpoint) && File.Exists(file))
            File.Delete(file);
        return new LearningEvents(request.Out, progress);
    }

    private void RequireUnfinished()
    {
        if (!Trainer.HasCheckpoint(Checkpoint) && HoldsModel())
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

    private DescriptorKind Kind() => Guard(() => DescriptorRegistry.Find(request.Descriptor));

    private (Descriptor Descriptor, NetworkOptions Network) Shapes(Corpus corpus) => Guard(() =>
    {
        Descriptor descriptor = corpus.Descriptor(request.Descriptor, request.Side).Create();
        return (descriptor, NetworkRegistry.MakeOptions(request.Network, descriptor.Options.Input, request.Groups.Length, request.NetworkSettings));
    });

    /// <summary>What is wrong with a value of the request is the training's own failure.</summary>
    private static T Guard<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw new TrainingException(e.Message, e);
        }
    }

    private void RequireRelatives(Descriptor descriptor)
    {
        if (request.Augmentation is { Kept: > 0 } && descriptor.TakesPatterns)
            throw new TrainingException($"{request.Augmentation.Kept} relatives of each crystal are to be kept, but each pass draws its own of {request.Descriptor} descriptors, which are made of patterns; leave the number out.");
        if (request.Augmentation is { LargestTiltDegrees: > 0 } && !descriptor.TakesPatterns)
            throw new TrainingException($"Relatives are to lie askew by up to {request.Augmentation.LargestTiltDegrees}° in their patterns, but {request.Descriptor} descriptors are made of structures; leave the tilt out.");
    }

    private void RequireCrystals(TrainingParts parts)
    {
        if (parts.Training.IsEmpty)
            throw new TrainingException($"The corpus {request.Corpus} leaves no crystals to learn from.");
    }
}

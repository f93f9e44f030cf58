using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>Trains networks.</summary>
public static class Trainer
{
    /// <summary>Trains a network; afterwards it holds the parameters, with the state of their moment, that scored best on the validation crystals.</summary>
    /// <param name="network">The network, with fresh parameters or those to go on from.</param>
    /// <param name="set">The crystals.</param>
    /// <param name="trainIndices">The crystals to learn from.</param>
    /// <param name="validationIndices">The crystals that choose the best parameters: none of the others, none of the test's. Where there are none, the last parameters (their average, if kept) are taken.</param>
    /// <param name="options">How to train.</param>
    /// <param name="checkpointPath">
    /// The checkpoint file, or null for none. Where it exists, the training goes on from it; where it is damaged, from the one before, which is kept beside it. It is written every few
    /// minutes, after each epoch and when the training is stopped; it stays at the end.
    /// </param>
    /// <param name="progress">Gets the standing after each step and validation; or null.</param>
    /// <param name="group">
    /// The processes that train it together, each called with the same arguments: each computes its share of every batch, and all end with the same network. The first
    /// writes the checkpoint, in a folder that all see. What is dropped is drawn anew for each share, and means within a batch are those of a share. Null for this process alone.
    /// </param>
    /// <param name="cancellation">Stops the training after the step under way; that is no error.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentException">An option or an index is out of its range, or the set's input is not the network's.</exception>
    /// <exception cref="TrainingException">The checkpoint is of another training, or the training failed.</exception>
    /// <exception cref="ProcessGroupException">The processes cannot reach each other.</exception>
    /// <exception cref="TorchRuntimeException">The device that is asked for is not there.</exception>
    public static TrainingResult Train(
        Network network,
        ITrainingSet set,
        IReadOnlyList<int> trainIndices,
        IReadOnlyList<int> validationIndices,
        TrainingOptions options,
        string? checkpointPath = null,
        IProgress<TrainingProgress>? progress = null,
        ProcessGroup? group = null,
        CancellationToken cancellation = default)
        => Train(network, set, [new TrainingFold(trainIndices, validationIndices)], options, checkpointPath, progress, group, cancellation);

    /// <summary>Trains a network by several folds, of which another chooses the best parameters every <see cref="TrainingOptions.FoldPasses"/> passes.</summary>
    /// <remarks>
    /// Afterwards the network holds the parameters that scored best on the validation crystals of the last fold. Those were learned from while other folds were left out, so that their
    /// accuracy is no measure of unknown crystals.
    /// </remarks>
    /// <param name="network">The network, with fresh parameters or those to go on from.</param>
    /// <param name="set">The crystals.</param>
    /// <param name="folds">The folds in their order, at least one.</param>
    /// <param name="options">How to train.</param>
    /// <param name="checkpointPath">See the other overload.</param>
    /// <param name="progress">Gets the standing after each step and validation; or null.</param>
    /// <param name="group">See the other overload.</param>
    /// <param name="cancellation">Stops the training after the step under way; that is no error.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentException">An option or an index is out of its range, or the set's input is not the network's.</exception>
    /// <exception cref="TrainingException">The checkpoint is of another training, or the training failed.</exception>
    public static TrainingResult Train(
        Network network,
        ITrainingSet set,
        IReadOnlyList<TrainingFold> folds,
        TrainingOptions options,
        string? checkpointPath = null,
        IProgress<TrainingProgress>? progress = null,
        ProcessGroup? group = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(folds);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (folds.Count == 0)
            throw new ArgumentException("There are no folds.");
        foreach (TrainingFold fold in folds)
            CheckIndices(network, set, fold.Training, fold.Validation);
        network.MoveTo(options.Device);
        if (options.Threads > 0)
            set_num_threads(options.Threads);
        using TrainingSession session = new(network, set, folds, options, checkpointPath, progress, group ?? ProcessGroup.Alone);
        return session.Run(cancellation);
    }

    /// <summary>Whether there is something to go on from.</summary>
    /// <param name="checkpointPath">The checkpoint file; the one before it, beside it, is enough.</param>
    public static bool HasCheckpoint(string checkpointPath) => CheckpointFiles.Of(checkpointPath).Any(File.Exists);

    /// <summary>Deletes a checkpoint and the one before it.</summary>
    /// <param name="checkpointPath">The checkpoint file.</param>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public static void DeleteCheckpoint(string checkpointPath)
    {
        foreach (string file in CheckpointFiles.Of(checkpointPath))
            File.Delete(file);
    }

    /// <summary>The text that a checkpoint must share with the training that goes on from it.</summary>
    internal static string PlanOf(Network network, ITrainingSet set, TrainingOptions options, IReadOnlyList<TrainingFold> folds) =>
        JsonSerializer.Serialize(new
        {
            Network = network.Options,
            Input = new { set.Encoding.Shape, set.Encoding.Number, set.Encoding.Sources, set.Origin },
            // How often is saved, on how many threads and on which device changes nothing of what is learned; and a training may be given more time.
            Options = options with { CheckpointMinutes = 1, Threads = 0, DataThreads = 0, Device = ComputeDevice.Auto, BudgetMinutes = options.BudgetMinutes is null ? null : 1 },
            Crystals = FingerprintOf(set, folds),
        });

    /// <summary>A hash of which crystals are learned from and chosen by, and of their classes.</summary>
    private static string FingerprintOf(ITrainingSet set, IReadOnlyList<TrainingFold> folds)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[2 * sizeof(int)];
        foreach (int index in folds.SelectMany(fold => fold.Training.Append(set.Count).Concat(fold.Validation).Append(set.Count)))
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, index);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], index < set.Count ? set.ClassOf(index) : -1);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void CheckIndices(Network network, ITrainingSet set, IReadOnlyList<int> train, IReadOnlyList<int> validation)
    {
        if (set.Encoding.Shape != network.Options.Input)
            throw new ArgumentException($"The crystals are given as {set.Encoding.Shape} numbers; the network takes {network.Options.Input}.");
        if (train.Count == 0)
            throw new ArgumentException("There are no crystals to learn from.");
        if (train.Intersect(validation).Any())
            throw new ArgumentException("Some crystals are among those to learn from and among those for validation.");
        foreach (int index in train.Concat(validation))
        {
            if (index < 0 || index >= set.Count || set.ClassOf(index) < 0 || set.ClassOf(index) >= network.Options.ClassCount)
                throw new ArgumentException($"The crystal {index} is not among the {set.Count} of the set, or its class not among the network's {network.Options.ClassCount}.");
        }
    }
}

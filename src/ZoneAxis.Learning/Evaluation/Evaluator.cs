using System.Collections.Immutable;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>Asks a network about crystals of a set.</summary>
public static class Evaluator
{
    private const int BatchSize = 128;

    /// <summary>What a network says of some crystals.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The crystals.</param>
    /// <param name="indices">Which of them; each is of one of the classes.</param>
    /// <param name="ids">Their identifiers, in the order of the indices.</param>
    /// <param name="model">Name of the model.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <param name="progress">Gets the part that is done, in [0, 1]; or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <remarks>It computes where the network lies.</remarks>
    /// <returns>A prediction for each index, in their order.</returns>
    /// <exception cref="ArgumentException">There are not as many identifiers as indices, or space groups as classes, or a crystal is of none of the classes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Predictions Predict(
        Network network,
        ITrainingSet set,
        IReadOnlyList<int> indices,
        IReadOnlyList<string> ids,
        string model,
        IReadOnlyList<int> classes,
        Precision precision = Precision.Float32,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(classes);
        if (ids.Count != indices.Count)
            throw new ArgumentException($"There are {ids.Count} identifiers for {indices.Count} crystals.");
        if (classes.Count != network.Options.ClassCount)
            throw new ArgumentException($"The network has {network.Options.ClassCount} classes, and {classes.Count} space groups were given.");
        ImmutableArray<Prediction>.Builder all = ImmutableArray.CreateBuilder<Prediction>(indices.Count);
        foreach ((int trueClass, ImmutableArray<float> probabilities) in Ask(network, set, indices, precision, progress, cancellation))
        {
            if (trueClass < 0 || trueClass >= classes.Count)
                throw new ArgumentException($"The crystal {ids[all.Count]} is of none of the {classes.Count} classes.");
            all.Add(new Prediction(ids[all.Count], classes[trueClass], probabilities));
        }

        return new Predictions(model, precision, [.. classes], all.MoveToImmutable());
    }

    /// <summary>How many of some crystals have their class as the most probable one.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The crystals.</param>
    /// <param name="indices">Which of them; each is of one of the classes.</param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static int Hits(Network network, ITrainingSet set, IReadOnlyList<int> indices, Precision precision = Precision.Float32, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(indices);
        return Ask(network, set, indices, precision, null, cancellation).Count(one => Ranking.Of(one.Probabilities.AsSpan(), one.TrueClass).Rank == 0);
    }

    /// <summary>The probabilities of a batch of crystals.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stored">The bytes of the B crystals one after another.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <returns>[B, classes] row by row.</returns>
    internal static float[] Probabilities(Network network, byte[] stored, InputEncoding encoding, Precision precision)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor logits = network.Forward(InputBatch.Expand(stored, encoding, network.Parameters.device), precision);
        return FlatBuffer.ToArray(Network.Probabilities(logits));
    }

    private static IEnumerable<(int TrueClass, ImmutableArray<float> Probabilities)> Ask(
        Network network, ITrainingSet set, IReadOnlyList<int> indices, Precision precision, IProgress<double>? progress, CancellationToken cancellation)
    {
        int classes = network.Options.ClassCount;
        int done = 0;
        foreach (Batch batch in BatchReader.Read(set, indices, BatchSize, Share.Whole, cancellation: cancellation))
        {
            float[] probabilities = Probabilities(network, batch.Stored, set.Encoding, precision);
            for (int place = 0; place < batch.Classes.Length; place++)
                yield return ((int)batch.Classes[place], [.. probabilities.AsSpan(place * classes, classes)]);
            done += batch.Classes.Length;
            progress?.Report((double)done / indices.Count);
        }

        cancellation.ThrowIfCancellationRequested();
    }
}

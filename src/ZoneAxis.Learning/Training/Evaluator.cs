using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>Measures how often a network is right.</summary>
public static class Evaluator
{
    private const int BatchSize = 128;

    /// <summary>Evaluates a network on some crystals of a set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The crystals.</param>
    /// <param name="indices">Which of them.</param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <param name="progress">Gets the part that is done, in [0, 1]; or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was counted.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Evaluation Evaluate(
        Network network,
        ITrainingSet set,
        IReadOnlyList<int> indices,
        Precision precision = Precision.Float32,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(indices);
        int classes = network.Options.ClassCount;
        Evaluation evaluation = new(classes);
        foreach (Batch batch in BatchReader.Read(set, indices, BatchSize, cancellation))
        {
            float[] probabilities = Predict(network, batch.Stored, set.Encoding, precision);
            for (int i = 0; i < batch.Classes.Length; i++)
                evaluation.Add(probabilities.AsSpan(i * classes, classes), (int)batch.Classes[i]);
            progress?.Report((double)evaluation.Count / indices.Count);
        }

        cancellation.ThrowIfCancellationRequested();
        return evaluation;
    }

    /// <summary>The probabilities of a batch of crystals, [B, classes] row by row.</summary>
    internal static float[] Predict(Network network, byte[] stored, InputEncoding encoding, Precision precision)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor logits = network.Forward(InputBatch.Expand(stored, encoding), precision);
        return Network.Probabilities(logits).data<float>().ToArray();
    }
}

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
    /// <param name="precision">The number format of the trunk.</param>
    /// <param name="progress">Gets the part that is done, in [0, 1]; or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was counted.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Evaluation Evaluate(
        Msdn network,
        ITrainingSet set,
        IReadOnlyList<int> indices,
        Precision precision = Precision.Float32,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(indices);
        var classes = network.Options.ClassCount;
        var evaluation = new Evaluation(classes);
        foreach (var batch in BatchReader.Read(set, indices, BatchSize, cancellation))
        {
            var probabilities = Predict(network, batch.Planes, set.Side, precision);
            for (var i = 0; i < batch.Classes.Length; i++)
                evaluation.Add(probabilities.AsSpan(i * classes, classes), (int)batch.Classes[i]);
            progress?.Report((double)evaluation.Count / indices.Count);
        }

        cancellation.ThrowIfCancellationRequested();
        return evaluation;
    }

    /// <summary>The probabilities of a batch of crystals, [B, classes] row by row.</summary>
    internal static float[] Predict(Msdn network, byte[] planes, int side, Precision precision)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var logits = network.Forward(StreamImages.Expand(planes, side), precision);
        return Msdn.Probabilities(logits).data<float>().ToArray();
    }
}

using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Inference;

/// <summary>Gives probabilities of space groups from crystals' images, by a model from its folder.</summary>
/// <remarks>Not for use from several threads at a time.</remarks>
public sealed class SpaceGroupClassifier : IDisposable
{
    private const int BatchSize = 64;
    private readonly Msdn _network;

    private SpaceGroupClassifier(ModelFolder model, Msdn network)
    {
        Model = model;
        _network = network;
    }

    /// <summary>What the model's folder says.</summary>
    public ModelFolder Model { get; }

    /// <summary>The bytes of a crystal's planes: 6·side·side.</summary>
    public int PlaneBytes => StreamImages.PlaneCount * Model.Config.Network.InputSide * Model.Config.Network.InputSide;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The classifier; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="Runtime.TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public static SpaceGroupClassifier Load(string folder)
    {
        var model = ModelFolder.Load(folder);
        return new SpaceGroupClassifier(model, model.LoadNetwork(folder));
    }

    /// <summary>Computes the probabilities of many crystals.</summary>
    /// <param name="crystals">For each crystal its planes, <see cref="PlaneBytes"/> bytes as <see cref="ITrainingSet.CopyPlanes"/> gives them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>For each crystal a probability a class, in the order of the model's classes; they sum to 1.</returns>
    /// <exception cref="ArgumentException">Some planes have another number of bytes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<float[]> Classify(IReadOnlyList<byte[]> crystals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystals);
        var results = new List<float[]>(crystals.Count);
        foreach (var batch in crystals.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var probabilities = Evaluator.Predict(_network, Join(batch), Model.Config.Network.InputSide, Precision.Float32);
            results.AddRange(probabilities.Chunk(Model.Classes.Count));
        }

        return results;
    }

    /// <summary>Computes the probabilities of one crystal.</summary>
    /// <param name="planes">Its planes.</param>
    /// <returns>A probability a class.</returns>
    public float[] Classify(byte[] planes) => Classify([planes])[0];

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private byte[] Join(byte[][] crystals)
    {
        var joined = new byte[crystals.Length * PlaneBytes];
        for (var i = 0; i < crystals.Length; i++)
        {
            if (crystals[i].Length != PlaneBytes)
                throw new ArgumentException($"A crystal has {crystals[i].Length} bytes of planes; the model takes {PlaneBytes}.");
            crystals[i].CopyTo(joined, i * PlaneBytes);
        }

        return joined;
    }
}

using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Inference;

/// <summary>Gives probabilities of space groups from what a descriptor says of crystals, by a model from its folder.</summary>
/// <remarks>May be asked from several threads at a time; each call uses the thread that it is called from alone, so that as many may be under way as there are processors.</remarks>
public sealed class SpaceGroupClassifier : IDisposable
{
    private const int BatchSize = 64;
    private readonly Network _network;

    private SpaceGroupClassifier(ModelFolder model, Network network, Descriptor descriptor)
    {
        (Model, Descriptor) = (model, descriptor);
        _network = network;
    }

    /// <summary>What the model's folder says.</summary>
    public ModelFolder Model { get; }

    /// <summary>Makes what the network is given of a crystal.</summary>
    public Descriptor Descriptor { get; }

    /// <summary>How the bytes of a crystal become the network's input.</summary>
    public InputEncoding Encoding => Descriptor.Encoding;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The classifier; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public static SpaceGroupClassifier Load(string folder)
    {
        ModelFolder model = ModelFolder.Load(folder);
        // First what holds no native memory.
        Descriptor descriptor = model.MakeDescriptor(folder);
        return new SpaceGroupClassifier(model, model.LoadNetwork(folder), descriptor);
    }

    /// <summary>Computes the probabilities of many crystals.</summary>
    /// <param name="crystals">For each crystal its bytes, as many as <see cref="Encoding"/> has.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>For each crystal a probability a class, in the order of the model's classes; they sum to 1.</returns>
    /// <exception cref="ArgumentException">A crystal has another number of bytes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<float[]> Classify(IReadOnlyList<byte[]> crystals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystals);
        List<float[]> results = new(crystals.Count);
        TorchThreads.UseCallersAlone();
        foreach (byte[][] batch in crystals.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            float[] probabilities = Evaluator.Probabilities(_network, Join(batch), Encoding, Precision.Float32);
            results.AddRange(probabilities.Chunk(Model.Classes.Count));
        }

        return results;
    }

    /// <summary>Computes the probabilities of one crystal.</summary>
    /// <param name="crystal">Its bytes.</param>
    /// <returns>A probability a class.</returns>
    public float[] Classify(byte[] crystal) => Classify([crystal])[0];

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private byte[] Join(byte[][] crystals)
    {
        byte[] joined = new byte[crystals.Length * Encoding.Length];
        for (int i = 0; i < crystals.Length; i++)
        {
            if (crystals[i].Length != Encoding.Length)
                throw new ArgumentException($"A crystal has {crystals[i].Length} bytes; the model takes {Encoding.Length}.");
            crystals[i].CopyTo(joined, i * Encoding.Length);
        }

        return joined;
    }
}

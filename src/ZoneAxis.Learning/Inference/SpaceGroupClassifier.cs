using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Inference;

/// <summary>Gives probabilities of space groups from what a descriptor says of crystals, by a model from its folder.</summary>
/// <remarks>
/// The network runs on ONNX Runtime; libtorch is not loaded. May be asked from several threads at a time; each call uses the thread that it is called from
/// alone, so that as many may be under way as there are processors.
/// </remarks>
public sealed class SpaceGroupClassifier : IDisposable
{
    // On a processor batches gain little, and large ones cost memory (docs/performance.md).
    private const int BatchSize = 8;

    private readonly GraphSession _session;
    private readonly long[] _extents;

    private SpaceGroupClassifier(ModelFolder model, GraphSession session, Descriptor descriptor)
    {
        (Model, Descriptor) = (model, descriptor);
        _session = session;
        InputShape shape = descriptor.Encoding.Shape;
        _extents = [shape.Streams, shape.Channels, shape.Rows, shape.Columns];
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
    /// <exception cref="InferenceRuntimeException">The native library cannot be loaded.</exception>
    public static SpaceGroupClassifier Load(string folder)
    {
        ModelFolder model = ModelFolder.Load(folder);
        // First what holds no native memory.
        Descriptor descriptor = model.MakeDescriptor(folder);
        byte[] graph = ModelExport.MakeGraph(model, folder).ToBytes();
        InferenceRuntime.EnsureLoaded();
        return new SpaceGroupClassifier(model, new GraphSession(graph), descriptor);
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
        if (crystals.FirstOrDefault(crystal => crystal.Length != Encoding.Length) is { } wrong)
            throw new ArgumentException($"A crystal has {wrong.Length} bytes; the model takes {Encoding.Length}.");
        List<float[]> results = new(crystals.Count);
        foreach (byte[][] batch in crystals.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            results.AddRange(Ask(batch).Chunk(Model.Classes.Count));
        }

        return results;
    }

    /// <summary>Computes the probabilities of one crystal.</summary>
    /// <param name="crystal">Its bytes.</param>
    /// <returns>A probability a class.</returns>
    public float[] Classify(byte[] crystal) => Classify([crystal])[0];

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[] Ask(byte[][] crystals)
    {
        int length = Encoding.Shape.Count;
        float[] input = new float[crystals.Length * length];
        for (int place = 0; place < crystals.Length; place++)
            InputNumbers.Expand(crystals[place], Encoding, input.AsSpan(place * length, length));
        return _session.Run(input, [crystals.Length, .. _extents]);
    }
}

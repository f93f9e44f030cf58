using Microsoft.ML.OnnxRuntime;
using ZoneAxis.Learning.Graphs;

namespace ZoneAxis.Learning.Inference;

/// <summary>Runs a network's graph by ONNX Runtime on the processor; several threads may do so at a time.</summary>
internal sealed class GraphSession : IDisposable
{
    private static readonly string[] Outputs = [GraphBuilder.ProbabilitiesName];

    private readonly InferenceSession _session;
    private readonly SessionOptions _options;
    private readonly RunOptions _run = new();

    /// <summary>Takes a model up.</summary>
    /// <param name="model">The bytes of an ONNX file made by <see cref="GraphBuilder"/>.</param>
    public GraphSession(byte[] model)
    {
        // One thread a call: whoever asks shares out crystals among threads, which waits less than sharing out a layer.
        _options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        _session = new InferenceSession(model, _options);
    }

    /// <summary>Computes the probabilities of some crystals.</summary>
    /// <param name="input">[crystals, streams, channels, rows, columns].</param>
    /// <param name="shape">These extents.</param>
    /// <returns>[crystals, classes] row by row.</returns>
    public float[] Run(float[] input, long[] shape)
    {
        using OrtValue value = OrtValue.CreateTensorValueFromMemory(input, shape);
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_run, [GraphBuilder.InputName], [value], Outputs);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}

using Microsoft.ML.OnnxRuntime;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Loads ONNX Runtime, which runs trained networks; libtorch is needed to train them alone.</summary>
public static class InferenceRuntime
{
    private static readonly Lazy<string> Loaded = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Loads the native library, once a process; safe to call from any thread, and any number of times.</summary>
    /// <returns>The version of ONNX Runtime.</returns>
    /// <exception cref="InferenceRuntimeException">It cannot be loaded; the message says what to do.</exception>
    public static string EnsureLoaded() => Loaded.Value;

    private static string Load()
    {
        try
        {
            return OrtEnv.Instance().GetVersionString();
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            Exception first = e.GetBaseException();
            throw new InferenceRuntimeException(
                $"ONNX Runtime, which runs the networks, does not load: {first.Message.ReplaceLineEndings(" ")} Restore the packages again for this system.", e);
        }
    }
}

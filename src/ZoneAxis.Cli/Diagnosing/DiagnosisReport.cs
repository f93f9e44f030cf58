using ZoneAxis.Cli.Identifying;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Cli.Diagnosing;

/// <summary>Writes a diagnosis.</summary>
internal static class DiagnosisReport
{
    private const string NoneNeeded = "none needed";

    /// <summary>Writes it for people.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="diagnosis">What was found.</param>
    public static void Write(TextWriter output, Diagnosis diagnosis)
    {
        RuntimeReport runtime = diagnosis.Runtime;
        WriteLine("ZoneAxis", runtime.ZoneAxis);
        WriteLine(".NET", runtime.DotNet);
        WriteLine("System", runtime.OperatingSystem);
        WriteLine("TorchSharp", runtime.TorchSharp);
        WriteLine("libtorch", runtime.LibTorch ?? (TorchRuntime.IsBuiltIn ? "does not load" : "left out of this build, which cannot train or evaluate"));
        WriteLine("ONNX Runtime", runtime.OnnxRuntime ?? "does not load");
        WriteLine("Devices", [.. runtime.Devices, .. runtime.Cuda is { } cuda ? new[] { $"cuda ({cuda})" } : []]);
        WriteLine("Libraries", [.. runtime.NativeLibraries]);
        WriteLine("Compatible copy", runtime.CompatibilityCopy ?? NoneNeeded);
        WriteLine("Images", diagnosis.WritesImages ? "can be written" : "cannot be written");
        WriteLine("Model", diagnosis.Model is { } model ? [diagnosis.ModelFolder, ModelSummary.Of(model)] : [$"{diagnosis.ModelFolder} cannot be used"]);
        output.WriteLine();
        foreach (RuntimeProblem problem in diagnosis.Problems)
        {
            output.WriteLine($"Problem: {problem.What}");
            output.WriteLine($"What to do: {problem.Remedy}");
        }

        if (diagnosis.Problems.Count == 0)
            output.WriteLine("Everything works.");

        void WriteLine(string name, params string[] values)
        {
            const int NameWidth = 17;
            foreach ((int index, string value) in values.Index())
                output.WriteLine($"{(index == 0 ? name : ""),-NameWidth}{value}");
        }
    }

    /// <summary>Writes it as JSON.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="diagnosis">What was found.</param>
    public static void WriteJson(TextWriter output, Diagnosis diagnosis) => JsonOutput.WriteLine(output, new
    {
        diagnosis.Runtime.ZoneAxis,
        diagnosis.Runtime.DotNet,
        diagnosis.Runtime.OperatingSystem,
        diagnosis.Runtime.TorchSharp,
        diagnosis.Runtime.LibTorch,
        diagnosis.Runtime.OnnxRuntime,
        diagnosis.Runtime.Devices,
        diagnosis.Runtime.Cuda,
        diagnosis.Runtime.NativeLibraries,
        diagnosis.Runtime.CompatibilityCopy,
        diagnosis.WritesImages,
        diagnosis.ModelFolder,
        Model = diagnosis.Model?.Config.Name,
        diagnosis.Problems,
    });
}

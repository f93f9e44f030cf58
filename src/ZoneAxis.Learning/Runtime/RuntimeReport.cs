using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace ZoneAxis.Learning.Runtime;

/// <summary>What the deep-learning part of the program runs on, for <c>doctor</c>.</summary>
public sealed record RuntimeReport
{
    private static readonly string[] NeededLibraries = ["c10", "torch_cpu", "torch", "LibTorchSharp"];

    /// <summary>The version of ZoneAxis.</summary>
    public required string ZoneAxis { get; init; }

    /// <summary>The .NET run-time, for example <c>.NET 10.0.1</c>.</summary>
    public required string DotNet { get; init; }

    /// <summary>The operating system and the processor's architecture.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The version of TorchSharp.</summary>
    public required string TorchSharp { get; init; }

    /// <summary>The version of libtorch, or null where it does not load or is left out of the build.</summary>
    public string? LibTorch { get; init; }

    /// <summary>The version of ONNX Runtime, which runs trained networks, or null where it does not load.</summary>
    public string? OnnxRuntime { get; init; }

    /// <summary>The devices a network can be trained on, with what they can do.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>What is to be said of CUDA devices; null where libtorch does not load or is left out of the build.</summary>
    public string? Cuda { get; init; }

    /// <summary>The native libraries that were found, with their full paths.</summary>
    public IReadOnlyList<string> NativeLibraries { get; init; } = [];

    /// <summary>The copy of TorchSharp's library made for an older C++ run-time library, or null where none was needed.</summary>
    public string? CompatibilityCopy { get; init; }

    /// <summary>What is wrong, and what to do.</summary>
    public IReadOnlyList<RuntimeProblem> Problems { get; init; } = [];

    /// <summary>Looks at everything; loads the native libraries. Throws nothing: what fails is a problem of the report.</summary>
    public static RuntimeReport Make()
    {
        List<RuntimeProblem> problems = TorchRuntime.IsBuiltIn ? FindMissing() : [];
        TorchLoad? load = TorchRuntime.IsBuiltIn ? TryLoad(problems) : null;
        return new RuntimeReport
        {
            ZoneAxis = VersionOf(typeof(RuntimeReport).Assembly),
            DotNet = RuntimeInformation.FrameworkDescription,
            OperatingSystem = $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})",
            TorchSharp = VersionOf(typeof(torch).Assembly),
            LibTorch = load is null ? null : torch.__version__,
            OnnxRuntime = TryInference(problems),
            Devices = load is null ? [] : [DescribeProcessor()],
            Cuda = load is null ? null : DeviceSupport.Describe(),
            NativeLibraries = load?.Libraries ?? [.. NeededLibraries.Select(name => NativeLibraryFolders.Find(NativeLibraryFolders.FileName(name))).OfType<string>()],
            CompatibilityCopy = load?.CompatibilityCopy,
            Problems = problems,
        };
    }

    private static List<RuntimeProblem> FindMissing() =>
    [
        .. NeededLibraries
            .Select(NativeLibraryFolders.FileName)
            .Where(file => NativeLibraryFolders.Find(file) is null)
            .Select(file => new RuntimeProblem(
                $"The native library {file} is in none of the folders where programs look for it.",
                "Build or publish again for this system, so that the packages TorchSharp and libtorch-cpu are restored beside the program.")),
    ];

    private static TorchLoad? TryLoad(List<RuntimeProblem> problems)
    {
        try
        {
            TorchLoad load = TorchRuntime.EnsureLoaded();
            if (System.OperatingSystem.IsLinux() && !load.KeepsPages)
            {
                problems.Add(new RuntimeProblem(
                    "The C library is not glibc or takes no allocator settings, so training is slower than it could be.",
                    "Use a distribution with glibc, if the speed of training matters."));
            }

            return load;
        }
        catch (TorchRuntimeException e)
        {
            problems.Add(new RuntimeProblem(e.Message, "Do what that sentence says; training and evaluation need these libraries, everything else works without."));
            return null;
        }
    }

    private static string? TryInference(List<RuntimeProblem> problems)
    {
        try
        {
            return InferenceRuntime.EnsureLoaded();
        }
        catch (InferenceRuntimeException e)
        {
            problems.Add(new RuntimeProblem(e.Message, "Do what that sentence says; identification by a network needs this library, everything else works without."));
            return null;
        }
    }

    private static string DescribeProcessor() =>
        $"cpu ({torch.get_num_threads()} threads, bfloat16 {(ProcessorSupport.HasBFloat16 ? "fast" : "not supported")})";

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? assembly.GetName().Version?.ToString()
        ?? "unknown";
}

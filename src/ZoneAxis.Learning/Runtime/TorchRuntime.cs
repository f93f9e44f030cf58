using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Loads the native libraries of TorchSharp; every type of this project that uses tensors calls it first.</summary>
public static class TorchRuntime
{
    private const string ShimName = "LibTorchSharp";

    // In the order of their needs. The copy for older systems lies in another folder than these: once they are loaded,
    // the dynamic linker finds them by their names.
    private static readonly string[] Prerequisites = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];

    private const string BuildProperty = "Torch";
    private const string LeftOut = "none";
    private const string WithCuda = "cuda";

    private static readonly Lazy<TorchLoad> Loaded = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whether the libraries were built in: a build that only runs trained networks does without.</summary>
    public static bool IsBuiltIn { get; } = BuiltWith != LeftOut;

    /// <summary>Whether those for CUDA devices were built in; that is more than a build does unless asked to.</summary>
    public static bool HasCuda { get; } = BuiltWith == WithCuda;

    private static string? BuiltWith => typeof(TorchRuntime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(property => property.Key == BuildProperty)?.Value;

    /// <summary>Loads the libraries, once a process; safe to call from any thread, and any number of times.</summary>
    /// <returns>How they were loaded.</returns>
    /// <exception cref="TorchRuntimeException">They cannot be loaded; the message says what to do.</exception>
    public static TorchLoad EnsureLoaded() => Loaded.Value;

    private static TorchLoad Load()
    {
        if (!IsBuiltIn)
            throw new TorchRuntimeException("This build of ZoneAxis has no libtorch, by which networks are trained and evaluated; take one that has, or build it from a clone.");
        // Before the first large block is taken, and before libgomp is loaded.
        ThreadWaiting.Sleep();
        ConvolutionKernels.Restrict();
        bool keepsPages = GlibcAllocator.KeepPages();
        List<string> libraries = [];
        foreach (string name in Prerequisites)
            LoadWherePackaged(name, libraries);

        string? shim = NativeLibraryFolders.Find(NativeLibraryFolders.FileName(ShimName));
        string? copy = shim is null ? null : LoadShim(shim, libraries);
        try
        {
            // TorchSharp's own start-up looks for the library again, and finds the loaded one.
            torch.InitializeDeviceType(DeviceType.CPU);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new TorchRuntimeException(
                "The deep-learning library TorchSharp does not start; restore the packages again for this system.", e)
            { Remedy = TorchRuntimeException.Diagnose };
        }

        return new TorchLoad(libraries, copy, keepsPages);
    }

    private static void LoadWherePackaged(string name, List<string> libraries)
    {
        if (NativeLibraryFolders.Find(NativeLibraryFolders.FileName(name)) is not { } path)
            return;
        try
        {
            NativeLibrary.Load(path);
            libraries.Add(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new TorchRuntimeException($"The native library {path} does not load: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static string? LoadShim(string shim, List<string> libraries)
    {
        try
        {
            NativeLibrary.Load(shim);
            libraries.Add(shim);
            return null;
        }
        catch (DllNotFoundException e) when (OperatingSystem.IsLinux() && e.Message.Contains(CompatibilityCopy.Version, StringComparison.Ordinal))
        {
            string copy = MakeCopy(shim);
            LoadCopy(copy);
            libraries.Add(copy);
            return copy;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new TorchRuntimeException($"The native library {shim} does not load: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static string MakeCopy(string shim)
    {
        try
        {
            return CompatibilityCopy.MakeInFirst(shim, CompatibilityCopy.CacheFolder, CompatibilityCopy.TemporaryFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ElfFormatException)
        {
            throw new TorchRuntimeException(
                $"The C++ run-time library of this system lacks {CompatibilityCopy.Version}, and a copy of {shim} that does without it can be made neither in "
                + $"{CompatibilityCopy.CacheFolder} nor in {CompatibilityCopy.TemporaryFolder}: {e.Message} Make one of these folders writable, or install the libstdc++ of GCC 13 or later.", e);
        }
    }

    private static void LoadCopy(string copy)
    {
        try
        {
            Register(NativeLibrary.Load(copy));
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or InvalidOperationException)
        {
            throw new TorchRuntimeException(
                $"The copy {copy} of TorchSharp's native library, made for this system's C++ run-time library, does not load: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static void Register(nint shim) =>
        NativeLibrary.SetDllImportResolver(
            typeof(torch).Assembly,
            (string name, Assembly _, DllImportSearchPath? _) => name == ShimName ? shim : nint.Zero);
}

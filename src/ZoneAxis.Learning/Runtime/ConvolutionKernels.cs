using System.Runtime.InteropServices;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Keeps oneDNN from kernels that compute wrongly on machines that hide their caches.</summary>
/// <remarks>
/// oneDNN divides its work by the sizes of the caches that the processor states. Some virtual machines state none; there the backward pass of 3×3 convolutions of libtorch 2.10 gave wrong gradients, or NaN,
/// for two of five shapes with every instruction set from AVX on, compared with the same in 64 bits, and none wrong with SSE4.1 (an AMD processor of family 26). ONEDNN_MAX_CPU_ISA is described in oneDNN's
/// developer guide, "CPU Dispatcher Control".
/// </remarks>
internal static partial class ConvolutionKernels
{
    private const string Variable = "ONEDNN_MAX_CPU_ISA";
    private const string Caches = "/sys/devices/system/cpu/cpu0/cache";
    private const int KeepOwn = 0;

    /// <summary>Whether this machine hides its caches.</summary>
    public static bool MustBePlain { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64
        && Directory.Exists("/sys/devices/system/cpu/cpu0") && !(Directory.Exists(Caches) && Directory.EnumerateDirectories(Caches, "index*").Any());

    /// <summary>Restricts the kernels where they must be, unless the user has chosen; only works before oneDNN computes.</summary>
    public static void Restrict()
    {
        if (!MustBePlain)
            return;
        try
        {
            // .NET's own SetEnvironmentVariable does not reach native libraries.
            _ = SetVariable(Variable, "SSE41", KeepOwn);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // Without glibc there is no other way to say it.
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}

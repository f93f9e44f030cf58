using System.Runtime.InteropServices;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Tells the allocator of glibc to keep the pages it has got.</summary>
/// <remarks>
/// libtorch frees and takes the same tens of megabytes at every step. By default glibc maps each such block afresh and
/// gives it back at once, so that the kernel clears every page again: that costs up to half of the training speed.
/// See mallopt(3).
/// </remarks>
internal static partial class GlibcAllocator
{
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MapThreshold = -3;
    private const int Succeeded = 1;

    /// <summary>From this size on a block is mapped on its own; 1 GiB, above any tensor of a training step.</summary>
    private const int LargestHeapBlock = 1 << 30;

    /// <summary>The largest map threshold that versions of glibc before 2.35 take (half of the largest heap), 32 MiB.</summary>
    private const int LargestHeapBlockOfOldGlibc = 32 << 20;

    /// <summary>The heap grows in steps of this size, 64 MiB.</summary>
    private const int HeapStep = 64 << 20;

    /// <summary>Sets the thresholds; does nothing where the C library is not glibc.</summary>
    /// <returns>Whether they were set.</returns>
    public static bool KeepPages()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            bool mapped = SetOption(MapThreshold, LargestHeapBlock) == Succeeded
                || SetOption(MapThreshold, LargestHeapBlockOfOldGlibc) == Succeeded;
            return mapped && SetOption(TrimThreshold, int.MaxValue) == Succeeded && SetOption(TopPad, HeapStep) == Succeeded;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // musl and others have no mallopt.
            return false;
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    private static partial int SetOption(int parameter, int value);
}

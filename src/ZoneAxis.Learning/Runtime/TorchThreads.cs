using TorchSharp;

namespace ZoneAxis.Learning.Runtime;

/// <summary>How many threads libtorch shares the work of one call among.</summary>
internal static class TorchThreads
{
    [ThreadStatic]
    private static bool _isSet;

    /// <summary>Has libtorch do what this thread asks for on this thread alone. A training sets the number anew.</summary>
    /// <remarks>
    /// Where each processor has crystals of its own, threads that share one crystal's work only wait for each other. libgomp keeps the number for each thread
    /// that asks, so each has to say so, and once is enough.
    /// </remarks>
    public static void UseCallersAlone()
    {
        if (_isSet)
            return;
        torch.set_num_threads(1);
        _isSet = true;
    }
}

using System.Runtime.InteropServices;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Tells the threads of libgomp to sleep while they wait for each other.</summary>
/// <remarks>
/// By default they spin. Where anything else runs on the machine, a spinning thread takes the time that the thread it waits
/// for would need: on two busy cores training was measured to be four times slower than with sleeping threads. See
/// OMP_WAIT_POLICY in the OpenMP API Specification 5.2, chapter 21.
/// </remarks>
internal static partial class ThreadWaiting
{
    private const string Variable = "OMP_WAIT_POLICY";
    private const int KeepOwn = 0;

    /// <summary>Sets the policy unless the user has set one; only works before libgomp is loaded. Does nothing outside Linux.</summary>
    /// <returns>Whether it was set, or was there.</returns>
    public static bool Sleep()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // .NET's own SetEnvironmentVariable does not reach native libraries.
            return SetVariable(Variable, "passive", KeepOwn) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}

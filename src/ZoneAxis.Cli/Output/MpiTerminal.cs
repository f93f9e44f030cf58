namespace ZoneAxis.Cli.Output;

/// <summary>
/// What <c>mpirun</c> of Open MPI makes of a process's streams: a terminal of its own, whatever its own output goes to. Nobody sits there, and
/// what the run-time library sends to a terminal to begin with would end up in the results.
/// </summary>
internal static class MpiTerminal
{
    // Open MPI sets it in every process that it starts.
    private const string Mark = "OMPI_COMM_WORLD_SIZE";

    /// <summary>Whether this process was started by <c>mpirun</c>.</summary>
    public static bool IsUsed => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <summary>Calls the terminal one that understands no commands; before anything is written.</summary>
    public static void Silence()
    {
        if (IsUsed)
            Environment.SetEnvironmentVariable("TERM", "dumb");
    }
}

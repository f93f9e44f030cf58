namespace ZoneAxis.Cli.Output;

/// <summary>Writes why a verb failed.</summary>
internal static class FailureReport
{
    /// <summary>Writes why a verb failed.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>The exit code.</returns>
    public static int Write(Exception failure, TextWriter error)
    {
        // Who reads no more knows why.
        if (failure is StandardOutputException { IsBrokenPipe: true })
            return ExitCodes.BrokenPipe;
        error.WriteLine($"zoneaxis: {CommandHint.AddTo(FailureSentence.Of(failure), failure)}");
        // Where the cause lies in this program, its authors need to know where.
        if (!FailureSentence.IsExpected(failure))
            error.WriteLine(failure);
        return failure is OperationCanceledException ? ExitCodes.Stopped : ExitCodes.Failure;
    }
}

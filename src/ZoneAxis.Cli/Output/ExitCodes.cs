namespace ZoneAxis.Cli.Output;

/// <summary>What the program tells its caller in a number.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    internal const int Success = 0;

    /// <summary>Something failed or was stopped; inputs that did not fail were answered all the same.</summary>
    internal const int Failure = 1;

    /// <summary>The program was called wrongly and did nothing.</summary>
    internal const int WrongUsage = 2;
}

namespace ZoneAxis.Cli.Output;

/// <summary>What the program tells its caller in a number.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something failed or was stopped; inputs that did not fail were answered all the same.</summary>
    public const int Failure = 1;

    /// <summary>The program was called wrongly and did nothing.</summary>
    public const int WrongUsage = 2;
}

namespace ZoneAxis.Cli.Output;

/// <summary>What the program tells its caller in a number.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something failed; inputs that did not fail were answered all the same.</summary>
    public const int Failure = 1;

    /// <summary>The program was called wrongly and did nothing.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C stopped it: 128 and the number of the signal, as shells count.</summary>
    public const int Stopped = 130;

    /// <summary>The system asked it to end: 128 and the number of the signal.</summary>
    public const int Terminated = 143;

    /// <summary>The reader of its results had enough: 128 and the number of the signal that a program gets there which does not look.</summary>
    public const int BrokenPipe = 141;
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli;

/// <summary>Says in one sentence why something failed.</summary>
internal static class FailureReport
{
    /// <summary>Writes why a verb failed.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>The exit code.</returns>
    internal static int Write(Exception failure, TextWriter error)
    {
        error.WriteLine($"zoneaxis: {SentenceOf(failure)}");
        // Where the cause lies in this program, its authors need to know where.
        if (!IsExpected(failure))
            error.WriteLine(failure);
        return ExitCodes.Failure;
    }

    /// <summary>The sentence for a failure.</summary>
    /// <param name="failure">What was thrown.</param>
    internal static string SentenceOf(Exception failure) => failure switch
    {
        OperationCanceledException => "Stopped.",
        _ when IsExpected(failure) => OneLine(failure.Message),
        _ => $"unexpected error, please report it: {failure.GetType().Name}: {OneLine(failure.Message)}",
    };

    /// <summary>The sentence for the failure of one input, which names the input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="failure">What was thrown.</param>
    internal static string OfInput(string input, Exception failure) =>
        failure is CrystalFormatException ? SentenceOf(failure) : $"{input}: {SentenceOf(failure)}";

    /// <summary>The sentence for a value that is refused, without the name that the value has in the program.</summary>
    /// <param name="failure">What was thrown.</param>
    internal static string ArgumentSentence(Exception failure)
    {
        string suffix = failure is ArgumentException { ParamName: { } name } ? $" (Parameter '{name}')" : "";
        string message = failure.Message;
        int end = suffix.Length == 0 ? -1 : message.IndexOf(suffix, StringComparison.Ordinal);
        return OneLine(end < 0 ? message : message[..end]);
    }

    /// <summary>Whether a failure's own message is a sentence for the user, and not a fault of this program.</summary>
    private static bool IsExpected(Exception failure) => failure
        is ZoneAxisException
        or OperationCanceledException
        or InvalidDataException
        or IOException
        or UnauthorizedAccessException;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

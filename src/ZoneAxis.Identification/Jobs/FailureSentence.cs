using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Says in one sentence, on one line, why something failed.</summary>
public static class FailureSentence
{
    /// <summary>The sentence for a failure.</summary>
    /// <param name="failure">What was thrown.</param>
    public static string Of(Exception failure) => failure switch
    {
        OperationCanceledException => "Stopped.",
        _ when IsExpected(failure) => OneLine(failure.Message),
        _ => $"unexpected error, please report it: {failure.GetType().Name}: {OneLine(failure.Message)}",
    };

    /// <summary>The sentence for the failure of one input, which names the input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="failure">What was thrown.</param>
    internal static string OfInput(string input, Exception failure) =>
        failure is CrystalFormatException ? Of(failure) : $"{input}: {Of(failure)}";

    /// <summary>The sentence for a value that is refused, without the name that the value has in the program.</summary>
    /// <param name="failure">What was thrown.</param>
    public static string OfArgument(Exception failure)
    {
        string suffix = failure is ArgumentException { ParamName: { } name } ? $" (Parameter '{name}')" : "";
        string message = failure.Message;
        int end = suffix.Length == 0 ? -1 : message.IndexOf(suffix, StringComparison.Ordinal);
        return OneLine(end < 0 ? message : message[..end]);
    }

    /// <summary>Whether a failure's own message is a sentence for the user, and not a fault of this program.</summary>
    /// <param name="failure">What was thrown.</param>
    public static bool IsExpected(Exception failure) => failure
        is ZoneAxisException
        or OperationCanceledException
        or InvalidDataException
        or IOException
        or UnauthorizedAccessException;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

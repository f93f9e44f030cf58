namespace ZoneAxis.Crystallography;

/// <summary>What the project's libraries throw where it is not their fault: the message is a sentence for the user that says what is wrong and what to try.</summary>
/// <remarks>All of the project's own exceptions derive from it, so that a program tells them from faults by one type.</remarks>
public abstract class ZoneAxisException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    protected ZoneAxisException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>What the caller could do about it, as a key that the type which throws it names; null where the sentence says all.</summary>
    /// <remarks>A program puts it into the words of its own commands and options.</remarks>
    public string? Remedy { get; init; }
}

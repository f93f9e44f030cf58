using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Processes;

/// <summary>Processes cannot work together; the message is a sentence that says why.</summary>
public sealed class ProcessGroupException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public ProcessGroupException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

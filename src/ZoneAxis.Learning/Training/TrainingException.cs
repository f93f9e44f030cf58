using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Training;

/// <summary>A training cannot begin or go on; the message is a sentence that says why.</summary>
public sealed class TrainingException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public TrainingException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

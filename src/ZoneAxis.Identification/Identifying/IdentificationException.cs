using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>A crystal cannot be identified, or a model cannot identify any; the message is a sentence that says why.</summary>
public sealed class IdentificationException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public IdentificationException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Models;

/// <summary>A model folder cannot be used; the message is a sentence that names the file and says why.</summary>
public sealed class ModelException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public ModelException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

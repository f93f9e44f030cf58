using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Weights;

/// <summary>A file is no valid safetensors file; the message is a sentence that says why.</summary>
public sealed class SafeTensorsException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public SafeTensorsException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

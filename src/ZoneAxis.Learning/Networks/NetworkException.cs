using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Networks;

/// <summary>A network's weights cannot be used; the message is a sentence that names the file and says why.</summary>
public sealed class NetworkException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public NetworkException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

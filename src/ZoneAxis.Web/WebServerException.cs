using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>The server cannot listen; the message is a sentence that says why and what to try.</summary>
public sealed class WebServerException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public WebServerException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

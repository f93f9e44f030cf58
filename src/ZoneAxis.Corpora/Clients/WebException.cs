using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A data base on the web did not give what was asked for; the message is a sentence that says why and what to try.</summary>
public sealed class WebException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence, without any key.</param>
    /// <param name="kind">What it means for other requests.</param>
    /// <param name="cause">The error behind it, if any.</param>
    internal WebException(string message, WebFailure kind, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    /// <summary>What it means for other requests.</summary>
    internal WebFailure Kind { get; }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Runtime;

/// <summary>The native deep-learning libraries cannot be used; the message says why and what to do.</summary>
public sealed class TorchRuntimeException : ZoneAxisException
{
    /// <summary>Remedy: look at what the program runs on.</summary>
    public const string Diagnose = "diagnose";

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">What the system said, if anything.</param>
    internal TorchRuntimeException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

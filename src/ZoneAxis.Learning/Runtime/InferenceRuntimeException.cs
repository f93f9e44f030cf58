using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Runtime;

/// <summary>The native library that runs networks cannot be used; the message says why and what to do.</summary>
public sealed class InferenceRuntimeException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="cause">What the system said.</param>
    internal InferenceRuntimeException(string message, Exception cause)
        : base(message, cause) => Remedy = TorchRuntimeException.Diagnose;
}

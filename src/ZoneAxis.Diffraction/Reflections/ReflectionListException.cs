using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A list of reflections that cannot be transformed or written as it was to be: one sentence that says what was found and what was expected.</summary>
public sealed class ReflectionListException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    internal ReflectionListException(string message)
        : base(message)
    {
    }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A pattern, or a set of patterns, cannot be indexed; the message is a sentence that says why.</summary>
public sealed class IndexingException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    public IndexingException(string message)
        : base(message)
    {
    }
}

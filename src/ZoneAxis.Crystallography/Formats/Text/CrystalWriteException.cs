namespace ZoneAxis.Crystallography;

/// <summary>A crystal that a file cannot hold as it was to be written; the message is a sentence that names the crystal, says what was found and what was expected.</summary>
public sealed class CrystalWriteException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    internal CrystalWriteException(string message)
        : base(message)
    {
    }
}

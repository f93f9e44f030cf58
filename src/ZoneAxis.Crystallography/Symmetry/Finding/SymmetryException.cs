namespace ZoneAxis.Crystallography;

/// <summary>A crystal whose symmetry cannot be looked for, or a tolerance at which none can be; the message is a sentence that says why.</summary>
public sealed class SymmetryException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    public SymmetryException(string message)
        : base(message)
    {
    }
}

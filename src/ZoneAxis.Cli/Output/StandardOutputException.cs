using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Output;

/// <summary>Results cannot be written any more, whatever they are of; the message is a sentence that says why.</summary>
internal sealed class StandardOutputException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">What the system says.</param>
    /// <param name="isBrokenPipe">Whether the program that read the results wants no more of them.</param>
    public StandardOutputException(string reason, bool isBrokenPipe)
        : base($"The standard output cannot be written: {reason.TrimEnd('.')}.") => IsBrokenPipe = isBrokenPipe;

    /// <summary>Whether the program that read the results wants no more of them, as head after its lines.</summary>
    public bool IsBrokenPipe { get; }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Runtime;

/// <summary>A file is no ELF library that can be read; the message is a sentence that says why.</summary>
internal sealed class ElfFormatException : ZoneAxisException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    public ElfFormatException(string message)
        : base(message)
    {
    }
}

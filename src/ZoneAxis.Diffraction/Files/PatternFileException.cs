using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A pattern file that cannot be read: one sentence that names the file, the place in it, what was found and what to try.</summary>
public sealed class PatternFileException : ZoneAxisException
{
    /// <summary>An error at a place in a file.</summary>
    /// <param name="file">Path as the user gave it.</param>
    /// <param name="offset">Byte, from 0; null where the whole file is meant.</param>
    /// <param name="problem">What was found and what was expected, as a sentence.</param>
    /// <param name="cause">The exception behind it, if there is one.</param>
    public PatternFileException(string file, long? offset, string problem, Exception? cause = null)
        : base(offset is null ? $"{file}: {problem}" : string.Create(CultureInfo.InvariantCulture, $"{file}, byte {offset}: {problem}"), cause)
    {
        File = file;
        Offset = offset;
        Problem = problem;
    }

    /// <summary>Path as the user gave it.</summary>
    public string File { get; }

    /// <summary>Byte, from 0; null where the whole file is meant.</summary>
    public long? Offset { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What became of one file of reflections.</summary>
/// <param name="Path">The file, as the user gave it.</param>
/// <param name="Report">What its list says, or null.</param>
/// <param name="Problem">Why there is no report, as a sentence that names the file; or null.</param>
public sealed record ReflectionResult(string Path, ReflectionReport? Report, string? Problem)
{
    /// <summary>What the caller could do about the problem, see <see cref="ZoneAxisException.Remedy"/>; null where the sentence says all, or there is no problem.</summary>
    public string? Remedy { get; init; }
}

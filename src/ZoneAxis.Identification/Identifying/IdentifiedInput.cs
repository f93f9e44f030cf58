using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Answer">The answer, or null.</param>
/// <param name="Problem">Why there is none, as a sentence that names the input; or null.</param>
public sealed record IdentifiedInput(StructureInput Input, Identification? Answer, string? Problem)
{
    /// <summary>What the caller could do about the problem, see <see cref="ZoneAxisException.Remedy"/>; null where the sentence says all, or there is no problem.</summary>
    public string? Remedy { get; init; }
}

using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What became of one input whose symmetry was asked for.</summary>
/// <param name="Input">The input.</param>
/// <param name="Report">What was found, or null.</param>
/// <param name="Problem">Why there is no report, as a sentence that names the input; or null.</param>
public sealed record SymmetryResult(StructureInput Input, SymmetryReport? Report, string? Problem)
{
    /// <summary>What the reader says of the input, and that its file states another space group than was found; sentences, empty where there are none.</summary>
    public IReadOnlyList<string> Notes => Report is { Symmetry.Setting: { } found } && Input.Declared is { Number: { } number } declared && number != found.Number
        ? [.. Input.Notes, $"the file declares the space group {declared}, and its coordinates make {found}, which counts."]
        : Input.Notes;

    /// <summary>What the caller could do about the problem, see <see cref="ZoneAxisException.Remedy"/>; null where the sentence says all, or there is no problem.</summary>
    public string? Remedy { get; init; }
}

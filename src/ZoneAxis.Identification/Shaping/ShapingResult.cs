using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What became of one picture that was to be shaped.</summary>
/// <param name="Path">Its file, as the user gave it.</param>
/// <param name="Problem">Why there are no images, as a sentence that names the file; or null.</param>
public sealed record ShapingResult(string Path, string? Problem)
{
    /// <summary>Which pattern of its crystal it is; null where there is a problem.</summary>
    public PatternAxis? Axis { get; init; }

    /// <summary>Paths of the images; empty where there is a problem.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What of the request the problem lies in; null where there is none or it lies in the file.</summary>
    public ShapingRefusal? Refusal { get; init; }
}

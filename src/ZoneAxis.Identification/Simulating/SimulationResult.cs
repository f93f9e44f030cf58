using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>What became of one input of a simulation.</summary>
/// <param name="Input">The input.</param>
/// <param name="Problem">Why there are no files, as a sentence that names the input; or null.</param>
public sealed record SimulationResult(StructureInput Input, string? Problem)
{
    /// <summary>What the caller could do about the problem, see <see cref="ZoneAxisException.Remedy"/>; null where the sentence says all, or there is no problem.</summary>
    public string? Remedy { get; init; }

    /// <summary>Paths of the files, but for those of parameters beside them; empty where there is a problem.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Atoms of the cell that was simulated; null where it was not.</summary>
    public int? CellAtoms { get; init; }

    /// <summary>What the user should know of the files, as a sentence that names the input; or null.</summary>
    public string? Warning { get; init; }

    /// <summary>Azimuths that a precessing beam needs for this crystal, where fewer were taken and <see cref="Warning"/> says so; else null.</summary>
    public int? AzimuthsNeeded { get; init; }

    /// <summary>Whether the files were there already.</summary>
    public bool Skipped { get; init; }
}

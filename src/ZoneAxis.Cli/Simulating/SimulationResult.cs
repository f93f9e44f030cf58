
namespace ZoneAxis.Cli.Simulating;

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Problem">Why there are no files, as a sentence that names the input; or null.</param>
internal sealed record SimulationResult(StructureInput Input, string? Problem)
{
    /// <summary>The files.</summary>
    internal IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Atoms of the cell that was simulated; null where it was not.</summary>
    internal int? CellAtoms { get; init; }

    /// <summary>What the user should know of the files, as a sentence that names the input; or null.</summary>
    internal string? Warning { get; init; }

    /// <summary>Whether the files were there already.</summary>
    internal bool Skipped { get; init; }
}

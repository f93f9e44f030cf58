using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Simulating;

/// <summary>A crystal whose patterns are written.</summary>
/// <param name="Crystal">The crystal in the cell that was simulated.</param>
/// <param name="Files">The files.</param>
internal sealed record WrittenCrystal(Crystal Crystal, IReadOnlyList<string> Files);

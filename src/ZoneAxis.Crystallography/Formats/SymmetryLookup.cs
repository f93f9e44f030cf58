namespace ZoneAxis.Crystallography;

/// <summary>Finds the operations of a space group that a file names without listing them.</summary>
/// <param name="hall">Hall symbol, or null.</param>
/// <param name="hermannMauguin">Hermann-Mauguin symbol as the file has it, or null. Where the file gives an R group without axes,
/// ":R" or ":H" is appended as the cell demands. It says more than the number.</param>
/// <param name="number">Number of the group, 1 to 230, or null.</param>
/// <returns>All operations of the group in the named setting, or null where no such group is known.</returns>
public delegate IReadOnlyList<SymmetryOperation>? SymmetryLookup(string? hall, string? hermannMauguin, int? number);

namespace ZoneAxis.Crystallography;

/// <summary>An operation of a cell with what it misses.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="MissAngstrom">The larger of what it misses lattice and atoms by, Å.</param>
internal readonly record struct FittedOperation(MeasuredOperation Operation, double MissAngstrom);

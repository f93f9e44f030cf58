namespace ZoneAxis.Crystallography;

/// <summary>Operations of a cell whose rotations form a group.</summary>
/// <param name="Members">One operation for each rotation.</param>
/// <param name="IsWhole">Whether they are all that was found within the tolerance.</param>
internal sealed record OperationGroup(IReadOnlyList<FittedOperation> Members, bool IsWhole);

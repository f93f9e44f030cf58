namespace ZoneAxis.Corpora;

/// <summary>A shard of structures on the disk, and where the import goes on behind it.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Source">Place of the source of its last structure.</param>
/// <param name="Position">Position of that structure in its source.</param>
/// <param name="Failures">Failures up to there.</param>
/// <param name="FailuresBytes">Length of the file of failures up to there.</param>
internal sealed record ImportStep(ShardInfo Shard, int Source, string Position, int Failures, long FailuresBytes);

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>What analysis and network say of a group, as logarithms of its probabilities, and whether it is the true one.</summary>
internal readonly record struct JoinedLogs(double Analysis, double Network, bool IsTrue);

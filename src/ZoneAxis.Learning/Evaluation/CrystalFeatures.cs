namespace ZoneAxis.Learning.Evaluation;

/// <summary>The features that a network sees in a crystal before its last layer.</summary>
/// <param name="Group">Number of the crystal's space group.</param>
/// <param name="Streams">The features of each stream.</param>
public sealed record CrystalFeatures(int Group, IReadOnlyList<float[]> Streams);

using System.Collections.Immutable;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a network says of a test crystal, and what is true.</summary>
/// <param name="Id">The crystal's identifier.</param>
/// <param name="Group">Number of its true space group.</param>
/// <param name="Probabilities">One a class, in the order of <see cref="Predictions.Classes"/>; in [0, 1], and adding up to 1.</param>
public sealed record Prediction(string Id, int Group, ImmutableArray<float> Probabilities);

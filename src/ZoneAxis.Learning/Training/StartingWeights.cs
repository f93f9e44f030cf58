namespace ZoneAxis.Learning.Training;

/// <summary>The weights of a trained model, where a training begins with them instead of fresh ones.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Sha256">SHA-256 of its weights, hexadecimal.</param>
/// <param name="Crystals">Crystals that these weights had been shown, repetitions counted, over all trainings that led to them.</param>
public sealed record StartingWeights(string Model, string Sha256, long Crystals);

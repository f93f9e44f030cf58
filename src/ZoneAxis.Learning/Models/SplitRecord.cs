using ZoneAxis.Corpora;

namespace ZoneAxis.Learning.Models;

/// <summary>The split that a model was trained by. Its file lies in the model's folder, so that what was learned from can be looked up for any corpus.</summary>
/// <param name="Name">Name of the stored split; null for the one that training makes by itself.</param>
/// <param name="Kind">What keeps the test apart from what was learned from.</param>
/// <param name="Seed">Seed of the split.</param>
/// <param name="Folds">Folds of what was learned from.</param>
/// <param name="Fold">The fold that chose the best parameters, from 0; null where none did.</param>
/// <param name="Sha256">SHA-256 of the split's file, hexadecimal.</param>
public sealed record SplitRecord(string? Name, SplitKind Kind, int Seed, int Folds, int? Fold, string Sha256);

namespace ZoneAxis;

/// <summary>What a training is about to learn from.</summary>
/// <param name="Training">Crystals to learn from.</param>
/// <param name="Validation">Crystals to choose the best parameters by.</param>
/// <param name="Test">Crystals that are left alone.</param>
/// <param name="Undescribed">Crystals that are left out because there are no patterns of them.</param>
/// <param name="Checkpoint">The checkpoint that the training goes on from; null where it begins.</param>
public sealed record TrainingPlan(int Training, int Validation, int Test, int Undescribed, string? Checkpoint);

namespace ZoneAxis;

/// <summary>What a model is about to be measured on.</summary>
/// <param name="Test">Crystals of the test.</param>
/// <param name="Undescribed">Crystals of the model's groups that are left out because there are no patterns of them.</param>
/// <param name="Unclassed">Crystals that are left out because they are not in the split, or of groups that the model does not know.</param>
/// <param name="Note">A sentence about the number format that is used instead of the one asked for; or null.</param>
public sealed record EvaluationPlan(int Test, int Undescribed, int Unclassed, string? Note);

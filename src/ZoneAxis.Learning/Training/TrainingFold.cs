namespace ZoneAxis.Learning.Training;

/// <summary>Which crystals are learned from, and which choose the best parameters.</summary>
/// <param name="Training">Places of the crystals to learn from.</param>
/// <param name="Validation">Places of the crystals to choose by, none of the others; empty where the last parameters are taken.</param>
public sealed record TrainingFold(IReadOnlyList<int> Training, IReadOnlyList<int> Validation);

namespace ZoneAxis.Learning.Training;

/// <summary>What the parameters scored on the validation crystals after an epoch.</summary>
/// <param name="Epoch">The pass that had ended, counted from 1.</param>
/// <param name="Step">Steps taken in all.</param>
/// <param name="Loss">The training loss of one output, a moving average.</param>
/// <param name="Accuracy">Top-1 of the parameters themselves, in [0, 1].</param>
/// <param name="AverageAccuracy">Top-1 of their moving average, in [0, 1]; null where none is kept.</param>
public sealed record ValidationRecord(int Epoch, long Step, double Loss, double Accuracy, double? AverageAccuracy);

namespace ZoneAxis.Learning.Training;

/// <summary>How a training went; the network then holds the best parameters.</summary>
/// <param name="State">Where it ended.</param>
/// <param name="Precision">The number format that was used.</param>
/// <param name="Completed">Whether it came to its end; false where it was stopped (a checkpoint then holds it).</param>
public sealed record TrainingResult(TrainingState State, Networks.Precision Precision, bool Completed);

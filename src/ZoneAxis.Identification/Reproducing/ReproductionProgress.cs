using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>How far a reproduction is.</summary>
/// <param name="Done">The part of all processor time that is done, in [0, 1].</param>
/// <param name="Run">Name of the run under way.</param>
/// <param name="Step">What is done for it, in a word, as "train".</param>
/// <param name="Training">How far its training is; null while something else is done.</param>
/// <param name="Message">A sentence that must not be missed; or null.</param>
public sealed record ReproductionProgress(double Done, string Run, string Step, TrainingProgress? Training, string? Message);

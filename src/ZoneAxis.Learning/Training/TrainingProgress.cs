namespace ZoneAxis.Learning.Training;

/// <summary>Where a training stands.</summary>
/// <param name="Epoch">The pass, counted from 0.</param>
/// <param name="Step">Steps taken in all.</param>
/// <param name="Done">The part of the training that is done, in [0, 1].</param>
/// <param name="Loss">The training loss of one output, a moving average over some dozens of steps; ln(classes) is even odds.</param>
/// <param name="LearningRate">The rate of the last step.</param>
/// <param name="CrystalsPerSecond">The speed since the training was started or resumed.</param>
/// <param name="Elapsed">Time trained, over all resumptions.</param>
/// <param name="Validation">The newest validation, or null before the first.</param>
/// <param name="Message">A sentence worth telling, or null.</param>
public sealed record TrainingProgress(
    int Epoch,
    long Step,
    double Done,
    double Loss,
    double LearningRate,
    double CrystalsPerSecond,
    TimeSpan Elapsed,
    ValidationRecord? Validation,
    string? Message)
{
    /// <summary>The share of the time since the training was started or resumed in which the network waited for crystals, in [0, 1].</summary>
    public double WaitingShare { get; init; }

    /// <summary>All validations so far.</summary>
    public IReadOnlyList<ValidationRecord> History { get; init; } = [];
}

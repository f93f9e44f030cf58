namespace ZoneAxis.Learning.Training;

/// <summary>Which fold chooses the best parameters in which pass.</summary>
/// <param name="folds">The folds in their order.</param>
/// <param name="options">How is trained.</param>
internal sealed class FoldSchedule(IReadOnlyList<TrainingFold> folds, TrainingOptions options)
{
    /// <summary>The fold of a pass.</summary>
    /// <param name="epoch">The pass, from 0.</param>
    public TrainingFold Of(int epoch) => folds[IndexOf(epoch)];

    /// <summary>Whether another fold chooses in a pass than in the one before.</summary>
    /// <param name="epoch">The pass, from 0.</param>
    public bool ChangesAt(int epoch) => epoch > 0 && IndexOf(epoch) != IndexOf(epoch - 1);

    /// <summary>Steps of all passes.</summary>
    public long TotalSteps()
    {
        // The common case of one fold needs no walk over the passes.
        if (folds.Count == 1)
            return StepsOf(folds[0]) * options.Epochs;
        return Enumerable.Range(0, options.Epochs).Sum(epoch => StepsOf(Of(epoch)));
    }

    private long StepsOf(TrainingFold fold) => (fold.Training.Count + options.BatchSize - 1) / options.BatchSize;

    private int IndexOf(int epoch) => options.FoldPasses is { } passes ? epoch / passes % folds.Count : 0;
}

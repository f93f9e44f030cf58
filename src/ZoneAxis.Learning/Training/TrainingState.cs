using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Training;

/// <summary>How far a training has come; saved in its checkpoints.</summary>
public sealed record TrainingState
{
    /// <summary>The pass under way, counted from 0.</summary>
    public int Epoch { get; init; }

    /// <summary>Steps done of that pass.</summary>
    public int StepInEpoch { get; init; }

    /// <summary>Steps taken in all.</summary>
    public long Step { get; init; }

    /// <summary>Seconds trained in all, by <see cref="TrainingOptions.BudgetClock"/>.</summary>
    public double Seconds { get; init; }

    /// <summary>Seconds of these in which the network waited for the crystals of the next step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double WaitingSeconds { get; init; }

    /// <summary>The training loss of one output, a moving average; null before the first step.</summary>
    public double? Loss { get; init; }

    /// <summary>The best validation accuracy so far, in [0, 1]; null before the first validation.</summary>
    public double? BestAccuracy { get; init; }

    /// <summary>Whether the best parameters are a moving average.</summary>
    public bool BestIsAverage { get; init; }

    /// <summary>All validations so far.</summary>
    public IReadOnlyList<ValidationRecord> History { get; init; } = [];
}

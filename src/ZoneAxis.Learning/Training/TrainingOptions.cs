using System.Text.Json.Serialization;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Training;

/// <summary>How a network is trained. The optimiser is Adam (Kingma &amp; Ba, ICLR 2015), as in the paper.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training crystals; at least 1. Without meaning where <see cref="BudgetMinutes"/> is set.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>Minutes to train in, or null. The learning rate then follows the clock and reaches its end with it. A training may go on with more of them, and its learning rate then falls once more.</summary>
    public double? BudgetMinutes { get; init; }

    /// <summary>What <see cref="BudgetMinutes"/>, and the seconds of the training's state, are counted by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BudgetClock BudgetClock { get; init; }

    /// <summary>Passes after which another fold chooses the best parameters, at least 1; null where one fold does all the time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FoldPasses { get; init; }

    /// <summary>Crystals a step; at least 1.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The highest learning rate; above 0.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>The part of the rate that is left at the end of a cosine, in [0, 1].</summary>
    public double FinalRatePart { get; init; } = 0.005;

    /// <summary>Steps in which the rate rises from near 0; 0 or more.</summary>
    public int WarmUpSteps { get; init; } = 300;

    /// <summary>How the rate goes down.</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Cosine;

    /// <summary>Decoupled weight decay (Loshchilov &amp; Hutter, ICLR 2019) of weights, not of biases; 0 is plain Adam.</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>The decay of Adam's mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay of Adam's mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to Adam's divisor; above 0.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>The largest Euclidean norm of a gradient; longer ones are shortened. Above 0.</summary>
    public double ClipNorm { get; init; } = 1;

    /// <summary>The part of the probability spread evenly over all classes, in [0, 1).</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>The decay a step of the moving average of the parameters, in [0, 1); 0 keeps none.</summary>
    public double AverageDecay { get; init; } = 0.999;

    /// <summary>The seed of the order of crystals and of what is dropped.</summary>
    public int Seed { get; init; } = 2020;

    /// <summary>The number format of the trunk; where the processor lacks it, 32 bits are used and said.</summary>
    public Precision Precision { get; init; } = Precision.BFloat16;

    /// <summary>Processor threads; 0 leaves it to the run-time library.</summary>
    public int Threads { get; init; }

    /// <summary>What computes. A training that goes on may do so on another device; equal weights are promised on the processor alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ComputeDevice Device { get; init; }

    /// <summary>Threads that make the coming batches while the network computes; 0 for as many as there are processors. They take what time they need alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DataThreads { get; init; }

    /// <summary>Minutes between checkpoints; above 0.</summary>
    public double CheckpointMinutes { get; init; } = 5;

    /// <summary>The weights that the network has at the start, as a record of what it comes from; null for fresh ones. A checkpoint of a training with another start is refused.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StartingWeights? Start { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    internal void Validate()
    {
        Require(Epochs >= 1, nameof(Epochs), Epochs, "at least 1");
        Require(BudgetMinutes is null or > 0, nameof(BudgetMinutes), BudgetMinutes, "above 0");
        Require(Enum.IsDefined(BudgetClock), nameof(BudgetClock), BudgetClock, "one of those there are");
        Require(FoldPasses is null or >= 1, nameof(FoldPasses), FoldPasses, "at least 1");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(LearningRate > 0, nameof(LearningRate), LearningRate, "above 0");
        Require(FinalRatePart is >= 0 and <= 1, nameof(FinalRatePart), FinalRatePart, "in [0, 1]");
        Require(WarmUpSteps >= 0, nameof(WarmUpSteps), WarmUpSteps, "0 or more");
        Require(WeightDecay >= 0, nameof(WeightDecay), WeightDecay, "0 or more");
        Require(Beta1 is >= 0 and < 1, nameof(Beta1), Beta1, "in [0, 1)");
        Require(Beta2 is >= 0 and < 1, nameof(Beta2), Beta2, "in [0, 1)");
        Require(Epsilon > 0, nameof(Epsilon), Epsilon, "above 0");
        Require(ClipNorm > 0, nameof(ClipNorm), ClipNorm, "above 0");
        Require(LabelSmoothing is >= 0 and < 1, nameof(LabelSmoothing), LabelSmoothing, "in [0, 1)");
        Require(AverageDecay is >= 0 and < 1, nameof(AverageDecay), AverageDecay, "in [0, 1)");
        Require(Threads >= 0, nameof(Threads), Threads, "0 or more");
        Require(Enum.IsDefined(Device), nameof(Device), Device, "one of those there are");
        Require(DataThreads >= 0, nameof(DataThreads), DataThreads, "0 or more");
        Require(CheckpointMinutes > 0, nameof(CheckpointMinutes), CheckpointMinutes, "above 0");
    }

    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">Steps done so far.</param>
    /// <param name="done">The part of the training that is done, in [0, 1].</param>
    /// <returns>The rate.</returns>
    internal double RateAt(long step, double done)
    {
        double warmUp = Math.Min(1, (step + 1.0) / (WarmUpSteps + 1.0));
        double fall = Schedule == LearningRateSchedule.Cosine
            ? FinalRatePart + ((1 - FinalRatePart) * (1 + Math.Cos(Math.PI * Math.Clamp(done, 0, 1))) / 2)
            : 1;
        return LearningRate * warmUp * fall;
    }

    private static void Require(bool holds, string name, object? value, string must)
    {
        if (!holds)
            throw new ArgumentException($"The training option {name} is {value}; it must be {must}.");
    }
}

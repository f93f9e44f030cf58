using System.Collections.Immutable;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis;

/// <summary>What a network of the reproduction scored on the test crystals, and what it took.</summary>
public sealed record ReproducedScore
{
    /// <summary>Numbers that the network has learned.</summary>
    public required long Parameters { get; init; }

    /// <summary>Multiply-adds of a forward pass of one crystal.</summary>
    public required long MultiplyAdds { get; init; }

    /// <summary>Processor minutes trained.</summary>
    public required double TrainedMinutes { get; init; }

    /// <summary>Steps taken.</summary>
    public required long Steps { get; init; }

    /// <summary>How often each crystal was learned from.</summary>
    public required double Passes { get; init; }

    /// <summary>Crystals learned from.</summary>
    public required int TrainCount { get; init; }

    /// <summary>Crystals of the test.</summary>
    public required int TestCount { get; init; }

    /// <summary>Element k: the part of the test crystals whose group is among the k + 1 most probable, in [0, 1].</summary>
    public required ImmutableArray<double> TopAccuracies { get; init; }

    /// <summary>The mean over the groups of how often the most probable group is right.</summary>
    public required double MeanOfGroups { get; init; }

    /// <summary>The part whose most probable group is of their crystal system.</summary>
    public required double System { get; init; }

    /// <summary>The part whose most probable group is of their extinction class.</summary>
    public required double Extinction { get; init; }

    /// <summary>The temperature that was fitted on the validation crystals; 1 where there were none.</summary>
    public required double Temperature { get; init; }

    /// <summary>The expected calibration error without the temperature.</summary>
    public required double CalibrationErrorBefore { get; init; }

    /// <summary>The expected calibration error with it.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>How well its features tell apart groups that it was not trained on; null where that was not measured.</summary>
    public UntrainedScore? Untrained { get; init; }

    /// <summary>Scores a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="predictions">What it says of its test crystals.</param>
    internal static ReproducedScore Of(ModelFolder model, Predictions predictions)
    {
        NetworkCost cost = NetworkCost.Of(model.Config.Network);
        TrainingManifest training = model.Training;
        double temperature = model.Config.Temperature ?? 1;
        return new ReproducedScore
        {
            Parameters = cost.Parameters,
            MultiplyAdds = cost.MultiplyAdds,
            TrainedMinutes = TimeSpan.FromSeconds(training.State.Seconds).TotalMinutes,
            Steps = training.State.Step,
            Passes = (double)training.State.Step * training.Options.BatchSize / Math.Max(1, training.TrainCount),
            TrainCount = training.TrainCount,
            TestCount = predictions.All.Length,
            TopAccuracies = predictions.TopAccuracies,
            MeanOfGroups = predictions.MeanGroupAccuracy(1),
            System = predictions.SystemAccuracy,
            Extinction = predictions.ExtinctionAccuracy,
            Temperature = temperature,
            CalibrationErrorBefore = predictions.AtTemperatureOne.CalibrationError,
            CalibrationError = predictions.CalibrationError,
        };
    }
}

using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>An evaluation: of which model, on which crystals.</summary>
public sealed record EvaluationRequest
{
    /// <summary>Folder of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Folder of the corpus.</summary>
    public required string Corpus { get; init; }

    /// <summary>Name of the stored split whose test is meant; null for the model's own.</summary>
    public string? Split { get; init; }

    /// <summary>Seed of the standard split whose test is meant; null for the model's own.</summary>
    public int? Seed { get; init; }

    /// <summary>Whether crystals that the model has learned from may be among those that it is measured on.</summary>
    public bool AllowSeen { get; init; }

    /// <summary>Which reflections of the crystals are measured, for a model that takes reflections; null for what the model says. Figures of another part are not kept in the model's folder.</summary>
    public MeasuredPart? Measured { get; init; }

    /// <summary>Whether the temperature of the probabilities is fitted anew first, on the validation crystals that the model was chosen by, for a model of before training did so. The test must be the model's own.</summary>
    public bool Calibrate { get; init; }

    /// <summary>Number format of the convolutions.</summary>
    public Precision Precision { get; init; } = Precision.Float32;

    /// <summary>File for the predictions of each test crystal; null for <see cref="EvaluationJob.PredictionsName"/> in the model's folder where the test is the model's own, and for none elsewhere.</summary>
    public string? PredictionsFile { get; init; }

    /// <summary>What computes.</summary>
    public ComputeDevice Device { get; init; }
}

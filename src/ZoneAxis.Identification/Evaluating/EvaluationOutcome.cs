using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;

namespace ZoneAxis;

/// <summary>What a model scored.</summary>
/// <param name="Model">The model with its metrics on this test.</param>
/// <param name="Test">What it was tested on.</param>
/// <param name="Predictions">What it said of each test crystal, of which every figure is a view.</param>
/// <param name="PredictionsFile">Where the predictions are kept; null where they are not.</param>
public sealed record EvaluationOutcome(ModelFolder Model, TestChoice Test, Predictions Predictions, string? PredictionsFile);

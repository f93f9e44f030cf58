using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>How a training ended.</summary>
/// <param name="State">How far it came.</param>
/// <param name="Model">The model, which is in its folder; null where the training was stopped before its end.</param>
/// <param name="Checkpoint">Where a stopped training goes on from.</param>
public sealed record TrainingOutcome(TrainingState State, ModelFolder? Model, string Checkpoint);

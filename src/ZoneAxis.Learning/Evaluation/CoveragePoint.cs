namespace ZoneAxis.Learning.Evaluation;

/// <summary>How often a model is right where it answers for the crystals alone of which it is the surest.</summary>
/// <param name="Coverage">The part of all crystals that it answers for, in (0, 1].</param>
/// <param name="LeastConfidence">The least probability of a most probable group among them.</param>
/// <param name="Accuracy">How often its most probable group is right among them.</param>
public sealed record CoveragePoint(double Coverage, double LeastConfidence, double Accuracy);

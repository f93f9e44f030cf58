namespace ZoneAxis.Learning.Evaluation;

/// <summary>The crystals whose most probable group has a probability in one of 15 equal parts of 0 to 1.</summary>
/// <param name="From">Where the part begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Right">The crystals, and those of which the most probable group is right.</param>
/// <param name="Confidence">The mean of those probabilities; NaN without crystals.</param>
public sealed record ReliabilityBin(double From, double To, CountedShare Right, double Confidence);

namespace ZoneAxis.Diffraction;

/// <summary>How likely a Laue class is in one orientation.</summary>
/// <param name="Test">What the reflections say of it.</param>
/// <param name="Probability">0 to 1; the probabilities of all Laue classes sum to 1.</param>
public sealed record LaueProbability(LaueTest Test, double Probability);

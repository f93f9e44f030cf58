namespace ZoneAxis.Diffraction;

/// <summary>One step of shaping a pattern, to be looked at.</summary>
/// <param name="Title">What was done, in a few words.</param>
/// <param name="Picture">The pattern after it.</param>
public sealed record ShapingStep(string Title, RgbImage Picture);

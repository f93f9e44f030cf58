namespace ZoneAxis.Diffraction;

/// <summary>One peak of a powder pattern: all reflections of one spacing.</summary>
/// <param name="H">First index of one of its reflections: of those present, the greatest (h, k, l) in the order of a dictionary.</param>
/// <param name="K">Second index.</param>
/// <param name="L">Third index.</param>
/// <param name="Multiplicity">Number of reflections that are present, opposite ones both counted; equivalent or not.</param>
/// <param name="SpacingAngstrom">d, Å.</param>
/// <param name="TwoThetaDegrees">2θ, degrees.</param>
/// <param name="Intensity">Integrated intensity; the strongest peak has 100.</param>
public sealed record PowderPeak(int H, int K, int L, int Multiplicity, double SpacingAngstrom, double TwoThetaDegrees, double Intensity);

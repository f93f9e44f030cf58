namespace ZoneAxis.Diffraction;

/// <summary>How well the reflections of a zone follow a plane point group.</summary>
/// <param name="Zone">The zone on the axes of the likeliest group, as "hk0".</param>
/// <param name="PlaneGroup">The plane point group, one with the twofold axis that Friedel's law gives every zone: "2mm", "4", "4mm", "6" or "6mm".</param>
/// <param name="Compared">Number of sets of equivalent reflections of which more than one was measured.</param>
/// <param name="MergingError">R = Σ|I − ⟨I⟩|/Σ|I| over these sets.</param>
public sealed record ZoneSymmetry(string Zone, string PlaneGroup, int Compared, double MergingError);

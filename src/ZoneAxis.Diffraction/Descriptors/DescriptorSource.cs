namespace ZoneAxis.Diffraction;

/// <summary>Patterns that descriptors of any kind can be made of.</summary>
/// <param name="Patterns">How the patterns are made.</param>
/// <param name="Shaping">The constants of lines that are kept with them, for the kinds that have lines.</param>
/// <param name="Side">Side of a network's input, px, for the kinds that are images.</param>
public sealed record DescriptorSource(PatternParameters Patterns, ShapingSet Shaping, int Side);

using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The text of a file of reflections.</summary>
/// <param name="Text">The text.</param>
/// <param name="Notes">What was written otherwise than the list has it, a sentence each.</param>
public sealed record ReflectionText(string Text, ImmutableArray<string> Notes);

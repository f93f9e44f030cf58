namespace ZoneAxis;

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Answer">The answer, or null.</param>
/// <param name="Problem">Why there is none, as a sentence that names the input; or null.</param>
public sealed record IdentifiedInput(StructureInput Input, Identification? Answer, string? Problem);

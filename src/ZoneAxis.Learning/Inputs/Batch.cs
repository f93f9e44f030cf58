namespace ZoneAxis.Learning.Inputs;

/// <summary>What is stored of some crystals, and their classes.</summary>
/// <param name="Stored">The bytes of the B crystals one after another.</param>
/// <param name="Classes">Classes [B].</param>
internal sealed record Batch(byte[] Stored, long[] Classes);

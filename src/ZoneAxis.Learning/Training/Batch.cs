namespace ZoneAxis.Learning.Training;

/// <summary>The planes and classes of some crystals.</summary>
/// <param name="Planes">Bytes [B, 6, side, side].</param>
/// <param name="Classes">Classes [B].</param>
internal sealed record Batch(byte[] Planes, long[] Classes);

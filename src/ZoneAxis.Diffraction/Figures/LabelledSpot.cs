using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A spot that wants a label, in figure pixels.</summary>
/// <param name="Middle">Its middle.</param>
/// <param name="Distance">From there to the label.</param>
/// <param name="Width">Width of the label.</param>
/// <param name="Height">Height of the label.</param>
internal readonly record struct LabelledSpot(SKPoint Middle, float Distance, float Width, float Height);

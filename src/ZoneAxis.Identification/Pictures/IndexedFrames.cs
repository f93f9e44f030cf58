using System.Collections.Immutable;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What was found in pictures of one crystal.</summary>
/// <param name="Frames">The pictures, in their order.</param>
/// <param name="Cells">The cells that all of them fit, the likeliest first; none where the angles are not known.</param>
/// <param name="Reflections">The reflections of all pictures on the likeliest cell; null where there is none.</param>
/// <param name="Symmetry">What the reflections say of the space group; null where there are none.</param>
public sealed record IndexedFrames(ImmutableArray<IndexedFrame> Frames, ImmutableArray<PictureCell> Cells, ReflectionList? Reflections, ReflectionAnalysis? Symmetry);

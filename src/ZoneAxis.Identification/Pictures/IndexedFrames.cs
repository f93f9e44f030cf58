using System.Collections.Immutable;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What was found in pictures of one crystal.</summary>
/// <param name="Frames">The pictures, in their order.</param>
/// <param name="Cells">The cells that all of them fit, the likeliest first; none where too little is known of their directions.</param>
/// <param name="Report">What the reflections of all pictures, on the likeliest cell, say of the symmetry; null where there are none.</param>
/// <param name="Problem">Why there is no cell, a sentence; null where there is one.</param>
public sealed record IndexedFrames(ImmutableArray<IndexedFrame> Frames, ImmutableArray<PictureCell> Cells, ReflectionReport? Report, string? Problem = null)
{
    /// <summary>Zone axes to take next, the one that tells most first; none where the groups are told.</summary>
    public ImmutableArray<ZoneProposal> Next { get; init; } = [];

    /// <summary>The reflections of all pictures; null where there is no cell.</summary>
    public ReflectionList? Reflections => Report?.Analysis.List;
}

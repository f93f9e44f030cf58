using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Named constants of the shaping algorithm of <see cref="ReleasedShaper"/>.</summary>
/// <param name="Name">Name of the set, which also names the columns of its lines.</param>
/// <param name="Constants">The constants.</param>
public sealed record ShapingSet(string Name, ShapingOptions Constants);

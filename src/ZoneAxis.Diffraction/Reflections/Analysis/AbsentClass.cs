using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>Reflections that the same symmetry elements extinguish.</summary>
/// <param name="Members">Their places in the merged list.</param>
/// <param name="LogAbsent">Logarithm of the density of their intensities if they are absent, for each assumption about σ and double diffraction.</param>
/// <param name="LogPresent">The same if they are present, in a crystal whose classes are about as strong as its general reflections.</param>
/// <param name="LogFaint">The same if they are present, in a crystal that leaves classes faint.</param>
internal sealed record AbsentClass(ImmutableArray<int> Members, ImmutableArray<double> LogAbsent, double LogPresent, double LogFaint);

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>One kind of imperfection of a crystallite.</summary>
/// <remarks>Implementations are immutable and safe to share between threads.</remarks>
public interface IDefect
{
    /// <summary>Its name in descriptions; its random numbers depend on it.</summary>
    string Name { get; }

    /// <summary>Puts the defect into a crystallite.</summary>
    /// <param name="crystallite">The crystallite with the defects before this one; it stays as it is.</param>
    /// <param name="random">Random numbers of this defect alone.</param>
    /// <returns>
    /// The atoms in the order in which they were, changed ones marked, missing ones with weight 0; new ones at the end.
    /// </returns>
    ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random);

    /// <summary>Name and parameters for a JSON file; units stand in the keys.</summary>
    JsonObject Describe();
}

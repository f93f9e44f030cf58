using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A unit cell that all zones fit, and the reflections indexed on it.</summary>
/// <param name="Cell">Lengths (Å) and angles (degrees), on the axes that the zone axes are given in.</param>
/// <param name="FitError">Root mean square of the relative misfit of squared lengths and scalar products of the zones' basis vectors.</param>
/// <param name="Reflections">All reflections of all zones.</param>
/// <param name="Groups">Space groups whose absences the patterns show, the best first; empty where there is none.</param>
public sealed record CellCandidate(
    CellParameters Cell, double FitError, ImmutableArray<IndexedReflection> Reflections, ImmutableArray<GroupEvidence> Groups);

using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Space groups that share Laue class and systematic absences: kinematic intensities under Friedel's law cannot tell them apart by these.</summary>
/// <param name="Symbol">Extinction symbol in the orientation of the first group's default setting, as "P 1 2_1/c 1".</param>
/// <param name="Laue">Laue class; −3m1 and −31m of primitive cells are written apart.</param>
/// <param name="Conditions">Reflection conditions in words in the same orientation, as "h0l: l=2n"; on a cubic, hexagonal or tetragonal cell also for equivalent indices.</param>
/// <param name="Groups">Numbers of the space groups, ascending.</param>
public sealed record ExtinctionClass(string Symbol, string Laue, ImmutableArray<string> Conditions, ImmutableArray<int> Groups)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Laue} {Symbol}";
}

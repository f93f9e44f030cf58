using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>What distinguishes a crystallite from the perfect one.</summary>
internal sealed class DefectChanges
{
    /// <summary>Compares a crystallite with the perfect one.</summary>
    /// <param name="crystallite">The crystallite.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DefectChanges(DefectiveCrystallite crystallite, CancellationToken cancellation = default)
    {
        List<(CrystalliteAtom Before, CrystalliteAtom After)> changes = [];
        int index = 0;
        foreach (CrystalliteAtom before in crystallite.PerfectAtoms().Stoppable(cancellation))
        {
            CrystalliteAtom after = crystallite.Atoms[index++];
            if (before != after with { Change = AtomChange.None })
                changes.Add((before, after));
        }

        foreach (CrystalliteAtom added in crystallite.Atoms.Skip(crystallite.PerfectCount).Where(atom => atom.Weight != 0))
            changes.Add((added with { Weight = 0 }, added));
        Pairs = [.. changes];
    }

    /// <summary>Each atom that changed, before and after; an added one has the weight 0 before, a missing one after.</summary>
    public ImmutableArray<(CrystalliteAtom Before, CrystalliteAtom After)> Pairs { get; }

    /// <summary>Atoms whose sum is the difference of the amplitudes: the new ones, and the old ones with negative weight.</summary>
    public IEnumerable<CrystalliteAtom> Difference() => Pairs.SelectMany(pair =>
        new[] { pair.After, pair.Before with { Weight = -pair.Before.Weight } }).Where(atom => atom.Weight != 0);
}

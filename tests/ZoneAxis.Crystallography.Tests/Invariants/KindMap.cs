namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Which kinds of atoms of two crystals are the same: each crystal numbers its own.</summary>
internal static class KindMap
{
    /// <summary>For each kind of the first crystal, the kind of the second with the same elements and occupancies, or −1.</summary>
    public static int[] Between(AtomKinds first, AtomKinds second)
    {
        int[] theirs = [.. second.Atoms.Kinds.Distinct()];
        return [.. Enumerable.Range(0, first.Atoms.Kinds.Max() + 1).Select(kind =>
            Array.FindIndex(theirs, other => second.Species(other).SequenceEqual(first.Species(kind))) is >= 0 and int place ? theirs[place] : -1)];
    }
}
